package io.github.junitllm.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** An HTML element under construction. Names come from the code alone; values and text may come from anybody. */
final class Element implements Html {

    private static final Set<String> VOID = Set.of("meta", "input");
    private static final Set<String> ENDS_LINE =
            Set.of("head", "style", "script", "header", "section", "details", "summary", "li", "dl", "title", "meta");

    private static final Set<String> ENDS_WORD = Set.of("span", "b");

    private final String name;
    private final StringBuilder attributes = new StringBuilder();
    private final List<Html> children = new ArrayList<>();

    private Element(String name) {
        this.name = name;
    }

    static Element of(String name) {
        return new Element(name);
    }

    static Element of(String name, String cssClass) {
        return of(name).with("class", cssClass);
    }

    Element with(String attribute, String value) {
        try {
            attributes.append(' ').append(attribute).append("=\"");
            HtmlEscaper.write(value, attributes);
            attributes.append('"');
            return this;
        } catch (IOException e) {
            throw new AssertionError("A StringBuilder does not fail", e);
        }
    }

    Element add(Html... parts) {
        children.addAll(List.of(parts));
        return this;
    }

    Element add(String text) {
        return add(Html.text(text));
    }

    /** Adds a part for each item, made only when it is written: a page of many trials is never held at once. */
    <T> Element each(Collection<T> items, Function<? super T, ? extends Html> part) {
        return add(out -> {
            for (T item : items) {
                part.apply(item).writeTo(out);
            }
        });
    }

    @Override
    public void writeTo(Appendable out) throws IOException {
        out.append('<').append(name).append(attributes).append('>');
        if (!VOID.contains(name)) {
            for (Html child : children) {
                child.writeTo(out);
            }
            out.append("</").append(name).append('>');
        }
        if (ENDS_LINE.contains(name)) {
            out.append('\n');
        } else if (ENDS_WORD.contains(name)) {
            out.append(' ');
        }
    }
}
