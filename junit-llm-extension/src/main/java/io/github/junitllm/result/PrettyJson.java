package io.github.junitllm.result;

import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** How JSON looks that people read too: two spaces, and the same line ends on every system. */
@API(status = Status.INTERNAL, since = "0.1")
public final class PrettyJson {

    private PrettyJson() {}

    /** Returns a printer that gives each field and each element a line. */
    public static PrettyPrinter lines() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        return new DefaultPrettyPrinter(Separators.createDefaultInstance()
                        .withObjectFieldValueSpacing(Spacing.AFTER)
                        .withArrayEmptySeparator("")
                        .withObjectEmptySeparator(""))
                .withObjectIndenter(indenter)
                .withArrayIndenter(indenter);
    }
}
