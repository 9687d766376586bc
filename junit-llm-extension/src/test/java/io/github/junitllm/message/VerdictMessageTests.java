package io.github.junitllm.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitllm.baseline.PassCount;
import io.github.junitllm.message.CaseEvidence.TrialEvidence;
import io.github.junitllm.result.VerdictRecord.BaselineSummary;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VerdictMessageTests {

    private static CaseEvidence evidence(String caseId, String text, List<String> toolsBefore, List<String> toolsNow) {
        return new CaseEvidence(
                caseId,
                Optional.of(new BaselineSummary(9, 10, null, null, toolsBefore, "You have 30 days.", 2)),
                new PassCount(1, 3),
                new TrialEvidence(
                        Optional.of(text), Optional.of("30 days"), Optional.of(text), toolsNow, text, "index.html#1"));
    }

    @Test
    void a_message_shows_what_happened_why_and_what_to_do() {
        String text = VerdictMessage.saying(List.of("REGRESSED: worse."))
                .showing(List.of(evidence(
                        "refund-window", "14 days", List.of("lookup_order", "policy"), List.of("lookup_order"))))
                .causedBy(List.of("model [a] became [b]"))
                .next(List.of(new NextStep("look at one case", "mvn test"), new NextStep("accept", "mvn  verify")))
                .text();

        assertThat(text).isEqualTo("""
                REGRESSED: worse.
                  refund-window: 1 of 3 passed, before 9 of 10
                    input    : 14 days
                    expected : 30 days
                    answer   : 14 days
                    baseline : You have 30 days.
                    failure  : 14 days
                    tool path: lookup_order, then [policy] is missing
                    report   : index.html#1
                  likely causes, changed since the baseline
                    model [a] became [b]
                  next
                    look at one case : mvn test
                    accept           : mvn verify""");
    }

    @Test
    void hostile_text_stays_in_its_line() {
        String hostile = "\u001B[2J%s <b>\r\nREGRESSED\u202E 🙂" + "x".repeat(100_000);
        String text = VerdictMessage.saying(List.of("REGRESSED: worse."))
                .showing(List.of(evidence(hostile, hostile, List.of(hostile), List.of())))
                .text();

        assertThat(text.lines()).hasSize(9).allSatisfy(line -> assertThat(line.length())
                .isLessThan(250));
        assertThat(text).doesNotContain("\u001B", "\r", "\u202E").contains("%s <b> REGRESSED");
    }

    @Test
    void the_worst_case_comes_first() {
        CaseEvidence bad = evidence("b", "", List.of(), List.of());
        CaseEvidence asBad = evidence("a", "", List.of(), List.of());
        CaseEvidence worst = new CaseEvidence("c", Optional.empty(), new PassCount(0, 3), bad.failure());

        assertThat(List.of(bad, asBad, worst).stream().sorted(CaseEvidence.WORST_FIRST))
                .containsExactly(worst, asBad, bad);
    }

    @Test
    void the_same_error_is_listed_once() {
        String text = VerdictMessage.saying(List.of("NOT MEASURED"))
                .listing(List.of(
                        evidence("a", "429", List.of(), List.of()),
                        evidence("b", "503", List.of(), List.of()),
                        evidence("c", "429", List.of(), List.of())))
                .text();

        assertThat(text).isEqualTo("NOT MEASURED\n  a and 1 more: 429\n  b: 503");
    }
}
