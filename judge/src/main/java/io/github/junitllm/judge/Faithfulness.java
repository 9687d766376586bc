package io.github.junitllm.judge;

import io.github.junitllm.evaluation.CaseRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Supported claims / claims. What the context does not say is unsupported. */
final class Faithfulness implements JudgingMethod {

    private enum Verdict {
        SUPPORTED,
        CONTRADICTED,
        UNKNOWN
    }

    private static final String CLAIM = "claim";

    private final String instructions = PromptFile.read("faithfulness.md");

    @Override
    public String name() {
        return "faithfulness";
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public Set<CaseRole> required() {
        return Set.of(CaseRole.CONTEXT);
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
    public ReplyForm replyForm() {
        return ReplyForm.listing("claims", CLAIM, Finding.menu(Verdict.class));
    }

    @Override
    public Conclusion conclude(List<Finding> claims) {
        if (claims.isEmpty()) {
            return Conclusion.notApplicable("The answer makes no claim that could be checked.");
        }
        int supported = Finding.with(Verdict.SUPPORTED, claims).size();
        return Conclusion.score((double) supported / claims.size(), explanation(supported, claims));
    }

    private static String explanation(int supported, List<Finding> claims) {
        List<Finding> contradicted = Finding.with(Verdict.CONTRADICTED, claims);
        List<Finding> unknown = Finding.with(Verdict.UNKNOWN, claims);
        List<String> lines = new ArrayList<>();
        lines.add(supported + " of " + Counted.of(claims.size(), CLAIM) + " supported, " + contradicted.size()
                + " contradicted, " + unknown.size() + " unknown to the context.");
        contradicted.forEach(claim -> lines.add(claim.line(claim.field(CLAIM))));
        unknown.forEach(claim -> lines.add(claim.line(claim.field(CLAIM))));
        return Prose.lines(lines);
    }
}
