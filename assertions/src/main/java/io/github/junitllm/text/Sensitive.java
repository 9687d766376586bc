package io.github.junitllm.text;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Something in a text that should not be told.
 *
 * @param what the kind of thing, for example {@code card number}
 * @param text the thing itself
 */
@API(status = Status.INTERNAL, since = "0.1")
public record Sensitive(String what, String text) {

    private static final int LONG = 12;
    private static final int SHOWN_OF_LONG = 4;
    private static final int SHOWN_OF_SHORT = 2;

    /** Returns its last characters, which tell it from others: four of twelve or more, else two. */
    public String masked() {
        int shown = text.length() < LONG ? SHOWN_OF_SHORT : SHOWN_OF_LONG;
        return "…" + Excerpt.of(text.substring(Math.max(0, text.length() - shown)));
    }

    @Override
    public String toString() {
        return what + " " + masked();
    }
}
