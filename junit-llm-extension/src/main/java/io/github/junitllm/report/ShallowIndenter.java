package io.github.junitllm.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import java.io.IOException;

/** Breaks lines down to a level of nesting and none below it, always by a line feed. */
record ShallowIndenter(int deepest) implements DefaultPrettyPrinter.Indenter {

    static PrettyPrinter printer(int deepestObject, int deepestArray) {
        return new DefaultPrettyPrinter(Separators.createDefaultInstance().withObjectFieldValueSpacing(Spacing.AFTER))
                .withObjectIndenter(new ShallowIndenter(deepestObject))
                .withArrayIndenter(new ShallowIndenter(deepestArray));
    }

    @Override
    public void writeIndentation(JsonGenerator out, int level) throws IOException {
        if (level <= deepest) {
            out.writeRaw("\n" + "  ".repeat(level));
        }
    }

    @Override
    public boolean isInline() {
        return false;
    }
}
