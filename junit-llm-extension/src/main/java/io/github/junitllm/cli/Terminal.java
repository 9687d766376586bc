package io.github.junitllm.cli;

import java.io.PrintWriter;
import java.nio.charset.Charset;

/**
 * The one place that a command speaks at.
 *
 * @param out what it found and did
 * @param err what went wrong
 */
record Terminal(PrintWriter out, PrintWriter err) {

    static Terminal ofThisProcess() {
        Charset charset = Charset.forName(System.getProperty("native.encoding", "UTF-8"));
        return new Terminal(new PrintWriter(System.out, true, charset), new PrintWriter(System.err, true, charset));
    }

    void say(String line) {
        out.println(line);
    }

    void complain(String line) {
        err.println("junit-llm: " + line);
    }
}
