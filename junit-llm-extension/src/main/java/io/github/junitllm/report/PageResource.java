package io.github.junitllm.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** A style sheet or script of ours, the only text that goes into a page as it is. */
record PageResource(String content) implements Html {

    static final PageResource STYLE = load("report.css");
    static final PageResource SCRIPT = load("report.js");

    private static PageResource load(String name) {
        try (InputStream in = PageResource.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The jar of junit-llm lacks its resource " + name);
            }
            return new PageResource(new String(in.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the resource " + name, e);
        }
    }

    /** Returns the source by which a content security policy allows exactly this. */
    String policySource() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    @Override
    public void writeTo(Appendable out) throws IOException {
        out.append(content);
    }
}
