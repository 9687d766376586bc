package io.github.junitllm.message;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.github.junitllm.trace.OneLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** The text of a failed method: what was concluded, every case behind it, why probably, and what to do next. */
@API(status = Status.INTERNAL, since = "0.1")
public final class VerdictMessage {

    private static final int WHOLE_CASES = 10;
    private static final int LONGEST_ENTRY = 400;

    private final List<String> lines = new ArrayList<>();

    private VerdictMessage() {}

    /** Starts with why the method failed, the most important reason first. */
    public static VerdictMessage saying(List<String> reasons) {
        VerdictMessage message = new VerdictMessage();
        message.lines.addAll(reasons);
        return message;
    }

    /** Adds cases in their order; where there are many, only the first ones with everything. */
    public VerdictMessage showing(List<CaseEvidence> cases) {
        cases.stream().limit(WHOLE_CASES).map(CaseBlock::whole).forEach(lines::addAll);
        cases.stream().skip(WHOLE_CASES).map(CaseBlock::brief).forEach(lines::addAll);
        return this;
    }

    /** Adds cases that only ended in errors, each error once. */
    public VerdictMessage listing(List<CaseEvidence> cases) {
        Map<String, List<CaseEvidence>> byError =
                cases.stream().collect(groupingBy(CaseBlock::error, LinkedHashMap::new, toList()));
        byError.forEach((error, same) -> lines.add("  " + CaseBlock.named(same) + ": " + error));
        return this;
    }

    /** Adds what probably caused it. */
    public VerdictMessage causedBy(List<String> causes) {
        return section("likely causes, changed since the baseline", causes);
    }

    /** Adds what to do. */
    public VerdictMessage next(List<NextStep> steps) {
        if (!steps.isEmpty()) {
            lines.add("  next");
            int width =
                    steps.stream().mapToInt(step -> step.what().length()).max().orElse(0);
            steps.forEach(step -> lines.add("    " + step.what()
                    + " ".repeat(width - step.what().length()) + " : " + OneLine.of(step.command(), LONGEST_ENTRY)));
        }
        return this;
    }

    private VerdictMessage section(String title, List<String> entries) {
        if (!entries.isEmpty()) {
            lines.add("  " + title);
            entries.forEach(entry -> lines.add("    " + OneLine.of(entry, LONGEST_ENTRY)));
        }
        return this;
    }

    /** Returns the text, without a line break at its end. */
    public String text() {
        return String.join("\n", lines);
    }
}
