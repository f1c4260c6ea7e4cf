package import Packing

extension Schedule: Packable {
  package func pack(into packer: inout Packer) {
    packer.add(recurrence)
    packer.add(from)
    packer.add(until)
    packer.add(exceptions)
  }

  package init(from unpacker: inout Unpacker) throws(PackingError) {
    self.init(
      recurrence: try unpacker.next(), from: try unpacker.next(), until: try unpacker.next(),
      exceptions: try unpacker.next())
  }
}

extension Schedule.Exception: Packable {
  package func pack(into packer: inout Packer) {
    packer.add(date)
    packer.add(movedTo)
    packer.add(why)
  }

  package init(from unpacker: inout Unpacker) throws(PackingError) {
    self.init(
      date: try unpacker.next(), movedTo: try unpacker.next(), why: try unpacker.next())
  }
}

extension Slot: Packable {
  package func pack(into packer: inout Packer) {
    packer.add(start)
    packer.add(end)
    packer.add(nights)
    packer.add(offset)
  }

  package init(from unpacker: inout Unpacker) throws(PackingError) {
    start = try unpacker.next()
    end = try unpacker.next()
    nights = try unpacker.next()
    offset = try unpacker.next()
  }
}

extension ReceptionHours: Packable {
  package func pack(into packer: inout Packer) {
    packer.add(day)
    packer.add(hours)
    packer.add(place)
    packer.add(who)
    packer.add(isHead)
    packer.add(attendees)
    packer.add(topics)
    packer.add(schedule)
    packer.add(slots)
    packer.add(from)
    packer.add(until)
  }

  package init(from unpacker: inout Unpacker) throws(PackingError) {
    day = try unpacker.next()
    hours = try unpacker.next()
    place = try unpacker.next()
    who = try unpacker.next()
    isHead = try unpacker.next()
    attendees = try unpacker.next()
    topics = try unpacker.next()
    schedule = try unpacker.next()
    slots = try unpacker.next()
    from = try unpacker.next()
    until = try unpacker.next()
  }
}

extension CalendarFacts: Packable {
  package func pack(into packer: inout Packer) {
    packer.add(time)
    packer.add(schedule)
    packer.add(slots)
    packer.add(former)
    packer.add(revision)
    packer.add(place)
    packer.add(reason)
    packer.add(registration)
    packer.add(online)
    packer.add(chair)
    packer.add(attendees)
    packer.add(topics)
  }

  package init(from unpacker: inout Unpacker) throws(PackingError) {
    time = try unpacker.next()
    schedule = try unpacker.next()
    slots = try unpacker.next()
    former = try unpacker.next()
    revision = try unpacker.next()
    place = try unpacker.next()
    reason = try unpacker.next()
    registration = try unpacker.next()
    online = try unpacker.next()
    chair = try unpacker.next()
    attendees = try unpacker.next()
    topics = try unpacker.next()
  }
}

extension CalendarFacts.Former: Packable {
  package func pack(into packer: inout Packer) {
    packer.add(time)
    packer.add(why)
  }

  package init(from unpacker: inout Unpacker) throws(PackingError) {
    self.init(time: try unpacker.next(), why: try unpacker.next())
  }
}

extension CalendarFacts.Registration: Packable {
  package func pack(into packer: inout Packer) {
    packer.add(how)
    packer.add(contacts)
    packer.add(until)
  }

  package init(from unpacker: inout Unpacker) throws(PackingError) {
    self.init(how: try unpacker.next(), contacts: try unpacker.next(), until: try unpacker.next())
  }
}
