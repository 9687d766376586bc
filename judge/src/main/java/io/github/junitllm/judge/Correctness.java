package io.github.junitllm.judge;

import io.github.junitllm.evaluation.CaseRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The F1 of the answer's claims against those of a reference. */
final class Correctness implements JudgingMethod {

    private enum Verdict {
        IN_BOTH,
        ONLY_IN_ANSWER,
        ONLY_IN_REFERENCE
    }

    private static final String CLAIM = "claim";

    private final String instructions = PromptFile.read("correctness.md");

    @Override
    public String name() {
        return "correctness";
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public Set<CaseRole> required() {
        return Set.of(CaseRole.EXPECTED);
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
            return Conclusion.notApplicable("Neither the answer nor the reference makes a claim.");
        }
        List<Finding> wrong = Finding.with(Verdict.ONLY_IN_ANSWER, claims);
        List<Finding> missing = Finding.with(Verdict.ONLY_IN_REFERENCE, claims);
        int right = Finding.with(Verdict.IN_BOTH, claims).size();
        double score = new ClaimCounts(right, wrong.size(), missing.size()).f(1);
        return Conclusion.score(score, explanation(right, wrong, missing));
    }

    private static String explanation(int right, List<Finding> wrong, List<Finding> missing) {
        List<String> lines = new ArrayList<>();
        lines.add(Counted.of(right, CLAIM) + " in both, " + wrong.size() + " only in the answer, " + missing.size()
                + " only in the reference.");
        wrong.forEach(claim -> lines.add(claim.line(claim.field(CLAIM))));
        missing.forEach(claim -> lines.add(claim.line(claim.field(CLAIM))));
        return Prose.lines(lines);
    }
}
