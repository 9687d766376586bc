package io.github.junitllm.otlp;

import org.jspecify.annotations.Nullable;

/** Where something is in a text, for example {@code line 3: resourceSpans[0].scopeSpans[1].spans[7].kind}. */
final class Place {

    private final @Nullable Place above;
    private final String step;

    private Place(@Nullable Place above, String step) {
        this.above = above;
        this.step = step;
    }

    /** Begins at an object that begins at this line; the first line goes without saying. */
    static Place ofLine(int line) {
        return new Place(null, line == 1 ? "" : "line " + line + ": ");
    }

    Place field(String name) {
        return new Place(this, above == null ? name : "." + name);
    }

    Place element(int index) {
        return new Place(this, "[" + index + "]");
    }

    @Override
    public String toString() {
        return above == null ? step : above + step;
    }
}
