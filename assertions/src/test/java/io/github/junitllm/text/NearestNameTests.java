package io.github.junitllm.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestNameTests {

    @Test
    void finds_a_missing_an_added_a_replaced_and_a_swapped_letter() {
        List<String> known = List.of("question", "amount", "policy");

        assertThat(NearestName.of("qestion", known)).hasValue("question");
        assertThat(NearestName.of("questions", known)).hasValue("question");
        assertThat(NearestName.of("amaunt", known)).hasValue("amount");
        assertThat(NearestName.of("polciy", known)).hasValue("policy");
    }

    @Test
    void ignores_letter_case() {
        assertThat(NearestName.of("ORDERID", List.of("orderId"))).hasValue("orderId");
        assertThat(NearestName.of("ID", List.of("id"))).hasValue("id");
    }

    @Test
    void prefers_fewer_edits_and_then_the_first() {
        assertThat(NearestName.of("trails", List.of("trains", "trails2"))).hasValue("trains");
        assertThat(NearestName.of("trial", List.of("trainl", "trials"))).hasValue("trials");
    }

    @Test
    void finds_nothing_where_names_have_little_in_common() {
        assertThat(NearestName.of("question", List.of("policy", "amount"))).isEmpty();
        assertThat(NearestName.of("id", List.of("in", "a"))).isEmpty();
        assertThat(NearestName.of("", List.of("id"))).isEmpty();
        assertThat(NearestName.of("junit-llm.abcdefgh", List.of("junit-llm.trials")))
                .isEmpty();
    }

    @Test
    void wastes_no_time_on_a_name_of_a_million_letters() {
        assertThat(NearestName.of("x".repeat(1_000_000), List.of("x".repeat(999_999))))
                .isEmpty();
    }
}
