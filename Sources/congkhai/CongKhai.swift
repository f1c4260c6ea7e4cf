@main
struct CongKhai {
  static func main() {
    print("congkhai")
  }
}
