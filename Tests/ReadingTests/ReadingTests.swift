// The tests mirror Sources/Reading, folder by folder.
