package io.github.junitllm.report;

import io.github.junitllm.baseline.ToolPathDivergence;
import io.github.junitllm.result.TrialRecord;
import java.util.List;
import java.util.stream.IntStream;

/** The tools that a trial executed, beside those of the baseline, with the first that differs marked. */
final class ToolPathView {

    private ToolPathView() {}

    static Html render(TrialRecord trial, List<String> before) {
        List<String> now = trial.toolPath();
        if (before.equals(now)) {
            return now.isEmpty()
                    ? Html.NOTHING
                    : part().add(Element.of("p", "mark").add("= same tools as in the baseline"), path("path", now, -1));
        }
        int divergence = ToolPathDivergence.shared(before, now);
        return part().add(Element.of("div", "beside")
                .add(column("before", "baseline", before, divergence), column("now", "this trial", now, divergence)));
    }

    private static Element part() {
        return Element.of("div", "part tools").add(Element.of("h3").add("Tools"));
    }

    private static Html column(String cssClass, String title, List<String> path, int divergence) {
        return Element.of("div", cssClass)
                .add(Element.of("h4").add(title), path("path", path, divergence))
                .add(path.size() <= divergence ? end(path) : Html.NOTHING);
    }

    private static Html end(List<String> path) {
        return Element.of("p", "diverges")
                .add(path.isEmpty() ? "◀ no tool was executed" : "◀ first difference: no further tool");
    }

    private static Html path(String cssClass, List<String> path, int divergence) {
        return path.isEmpty()
                ? Html.NOTHING
                : Element.of("ol", cssClass)
                        .each(
                                IntStream.range(0, path.size()).boxed().toList(),
                                at -> at == divergence
                                        ? divergent(path.get(at))
                                        : Element.of("li").add(path.get(at)));
    }

    private static Html divergent(String tool) {
        return Element.of("li", "diverges").add(tool + " ◀ first difference");
    }
}
