package io.github.junitllm.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FactTableTests {

    private final FactTable table = new FactTable();

    @Test
    void what_was_told_first_stands() {
        table.tell(Fact.PROVIDER, Optional.of("openai"));
        table.tell(Fact.PROVIDER, Optional.of("azure"));
        table.tell(NamedFact.PARAMETER, "seed", "1");
        table.tell(NamedFact.PARAMETER, "seed", "2");

        assertThat(table.get(Fact.PROVIDER)).contains("openai");
        assertThat(table.named(NamedFact.PARAMETER)).isEqualTo(Map.of("seed", "1"));
    }

    @Test
    void nothing_is_no_value_to_stand() {
        table.tell(Fact.PROVIDER, Optional.empty());
        table.tell(Fact.PROVIDER, Optional.of("azure"));

        assertThat(table.get(Fact.PROVIDER)).contains("azure");
    }

    @Test
    void names_of_one_fact_are_not_those_of_another() {
        table.tell(NamedFact.PARAMETER, "seed", "1");
        table.tell(NamedFact.PROMPT_VARIABLE, "seed", "poppy");

        assertThat(table.named(NamedFact.PARAMETER)).isEqualTo(Map.of("seed", "1"));
        assertThat(table.named(NamedFact.PROMPT_VARIABLE)).isEqualTo(Map.of("seed", "poppy"));
    }

    @Test
    void what_another_table_knows_is_added_where_it_is_missing() {
        FactTable other = new FactTable();
        table.tell(Fact.PROVIDER, Optional.of("openai"));
        table.tell(NamedFact.PARAMETER, "seed", "1");
        other.tell(Fact.PROVIDER, Optional.of("azure"));
        other.tell(Fact.RESPONSE_ID, Optional.of("r-1"));
        other.tell(NamedFact.PARAMETER, "seed", "2");
        other.tell(NamedFact.PARAMETER, "top_p", "0.9");

        table.addMissing(other);

        assertThat(table.get(Fact.PROVIDER)).contains("openai");
        assertThat(table.get(Fact.RESPONSE_ID)).contains("r-1");
        assertThat(table.named(NamedFact.PARAMETER)).isEqualTo(Map.of("seed", "1", "top_p", "0.9"));
    }

    @Test
    void a_correction_stands_instead_of_what_was_told() {
        table.tell(Fact.INPUT_TOKENS, Optional.of(12L));

        table.correct(Fact.INPUT_TOKENS, 7L);

        assertThat(table.get(Fact.INPUT_TOKENS)).contains(7L);
    }

    @Test
    void what_is_forgotten_can_be_told_anew() {
        table.tell(Fact.RESPONSE_ID, Optional.of("r-1"));

        table.forget(Fact.RESPONSE_ID);
        assertThat(table.get(Fact.RESPONSE_ID)).isEmpty();

        table.tell(Fact.RESPONSE_ID, Optional.of("r-2"));
        assertThat(table.get(Fact.RESPONSE_ID)).contains("r-2");
    }
}
