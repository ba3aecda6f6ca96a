import Foundation

/// A web server of this machine for one test, which answers each path with what was written for it.
final class LoopbackServer: Sendable {
  /// The port it listens on.
  let port: Int
  private let listener: Int32

  /// Starts a server.
  ///
  /// - Parameter answers: whole answers, status line and all, by their paths; for other paths it answers 404.
  init(_ answers: [String: String]) throws {
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isListening = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { place in
        bind(listener, place, length) == 0 && listen(listener, 8) == 0
          && getsockname(listener, place, &length) == 0
      }
    }
    guard isListening else { throw Failure() }
    self.listener = listener
    port = Int(UInt16(bigEndian: address.sin_port))
    Thread.detachNewThread { Self.serve(listener, answers) }
  }

  deinit {
    shutdown(listener, Int32(SHUT_RDWR))
    close(listener)
  }

  /// There is no socket to be had.
  struct Failure: Error {}

  private static func serve(_ listener: Int32, _ answers: [String: String]) {
    while true {
      let connection = accept(listener, nil, nil)
      guard connection >= 0 else { return }
      let words = request(from: connection).split(separator: " ")
      let path = words.count > 1 ? String(words[1]) : "/"
      let answer = Array((answers[path] ?? "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n").utf8)
      var sent = 0
      while sent < answer.count {
        let count = send(
          connection, Array(answer[sent...]), answer.count - sent, Int32(MSG_NOSIGNAL))
        guard count > 0 else { break }
        sent += count
      }
      close(connection)
    }
  }

  /// What was asked, up to the blank line.
  private static func request(from connection: Int32) -> String {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4_096)
    while !String(decoding: bytes, as: UTF8.self).contains("\r\n\r\n") {
      let count = recv(connection, &buffer, buffer.count, 0)
      guard count > 0 else { break }
      bytes += buffer[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// An answer with a body.
  static func page(_ body: String, type: String = "text/html; charset=utf-8") -> String {
    "HTTP/1.1 200 OK\r\nContent-Type: \(type)\r\nContent-Length: \(body.utf8.count)\r\nConnection: "
      + "close\r\n\r\n\(body)"
  }

  /// An answer that leads elsewhere.
  static func redirection(to place: String) -> String {
    "HTTP/1.1 302 Found\r\nLocation: \(place)\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
  }
}
