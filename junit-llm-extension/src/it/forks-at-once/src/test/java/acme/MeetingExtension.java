package acme;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Lets no test class begin before the other JVM has one too. */
public final class MeetingExtension implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), Integer.getInteger("acme.meeting"))) {
            socket.setSoTimeout(60_000);
            socket.getInputStream().read();
        }
    }
}
