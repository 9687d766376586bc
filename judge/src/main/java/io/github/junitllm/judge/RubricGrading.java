package io.github.junitllm.judge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.junitllm.evaluation.CaseRole;
import io.github.junitllm.judge.Rubric.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The share of yes among a rubric's applicable items, by weight; 0 where an item that must pass does not. */
final class RubricGrading implements JudgingMethod {

    private enum Verdict {
        YES,
        NO,
        NOT_APPLICABLE
    }

    private record Graded(Item item, Finding finding) {

        String line() {
            String line = finding.line(item.id());
            return item.mustPass() ? line + " (must pass)" : line;
        }
    }

    private static final String ID = "id";

    private final Rubric rubric;
    private final String instructions;

    RubricGrading(Rubric rubric) {
        this.rubric = rubric;
        this.instructions = PromptFile.read("rubric.md") + "\n\n" + questions(rubric);
    }

    @Override
    public String name() {
        return rubric.name();
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public Set<CaseRole> required() {
        return rubric.inputs();
    }

    @Override
    public Set<CaseRole> optional() {
        return Set.of(CaseRole.INPUT);
    }

    @Override
    public String instructions() {
        return instructions;
    }

    @Override
    public Optional<JsonNode> rubric() {
        ArrayNode items = JsonNodeFactory.instance.arrayNode();
        rubric.items()
                .forEach(item ->
                        items.add(question(item).put("weight", item.weight()).put("mustPass", item.mustPass())));
        return Optional.of(items);
    }

    @Override
    public ReplyForm replyForm() {
        return ReplyForm.answering(
                "items", ID, rubric.items().stream().map(Item::id).toList(), Finding.menu(Verdict.class));
    }

    @Override
    public Conclusion conclude(List<Finding> findings) {
        List<Graded> graded = rubric.items().stream()
                .flatMap(item -> findings.stream()
                        .filter(finding -> finding.field(ID).equals(item.id()))
                        .map(finding -> new Graded(item, finding)))
                .toList();
        List<Graded> no = with(Verdict.NO, graded);
        double yes = weight(with(Verdict.YES, graded));
        double applicable = yes + weight(no);
        if (applicable == 0) {
            return Conclusion.notApplicable("None of the rubric's items applies.");
        }
        boolean isBarred = no.stream().anyMatch(barred -> barred.item().mustPass());
        return Conclusion.score(isBarred ? 0 : yes / applicable, explanation(graded, no));
    }

    private static String explanation(List<Graded> graded, List<Graded> no) {
        int notApplicable = with(Verdict.NOT_APPLICABLE, graded).size();
        List<String> lines = new ArrayList<>();
        lines.add(with(Verdict.YES, graded).size() + " of " + Counted.of(graded.size() - notApplicable, "item")
                + " answered with yes, " + no.size() + " with no, " + notApplicable + " not applicable.");
        no.forEach(unmet -> lines.add(unmet.line()));
        return Prose.lines(lines);
    }

    private static List<Graded> with(Verdict verdict, List<Graded> graded) {
        return graded.stream().filter(one -> one.finding().is(verdict)).toList();
    }

    private static double weight(List<Graded> graded) {
        return graded.stream().mapToDouble(one -> one.item().weight()).sum();
    }

    private static ArrayNode questions(Rubric rubric) {
        ArrayNode questions = JsonNodeFactory.instance.arrayNode();
        rubric.items().forEach(item -> questions.add(question(item)));
        return questions;
    }

    private static ObjectNode question(Item item) {
        return JsonNodeFactory.instance.objectNode().put(ID, item.id()).put("question", item.question());
    }
}
