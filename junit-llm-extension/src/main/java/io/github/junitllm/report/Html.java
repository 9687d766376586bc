package io.github.junitllm.report;

import java.io.IOException;

/** A part of a page. Everything that may hold foreign text is escaped where it is written. */
interface Html {

    /** A part that shows nothing. */
    Html NOTHING = out -> {};

    void writeTo(Appendable out) throws IOException;

    static Html text(String text) {
        return out -> HtmlEscaper.write(text, out);
    }
}
