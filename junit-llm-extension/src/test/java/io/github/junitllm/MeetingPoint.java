package io.github.junitllm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Where two JVMs wait for each other: each connects, and neither hears anything before both have come. */
record MeetingPoint(ServerSocket server) implements AutoCloseable {

    static MeetingPoint open() {
        try {
            MeetingPoint meeting = new MeetingPoint(new ServerSocket(0, 2, InetAddress.getLoopbackAddress()));
            Thread host = new Thread(meeting::letMeet, "meeting-point");
            host.setDaemon(true);
            host.start();
            return meeting;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return server.getLocalPort();
    }

    private void letMeet() {
        try (Socket first = server.accept();
                Socket second = server.accept()) {
            first.getOutputStream().write(0);
            second.getOutputStream().write(0);
        } catch (IOException e) {
            // Nobody came before the test was over; the JVM that waits says so by its own time limit.
            return;
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
