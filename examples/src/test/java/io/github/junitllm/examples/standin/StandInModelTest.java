package io.github.junitllm.examples.standin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitllm.examples.standin.Message.Role;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StandInModelTest {

    private static final String STRICT = "Answer only from the excerpts. If they say nothing, say you don't know.";
    private static final ToolOffer LOOKUP =
            new ToolOffer("lookup_order", "Looks up an order: status and delivery.", List.of("orderId"));
    private static final ToolOffer REFUND =
            new ToolOffer("check_refund", "Works out the refund of a return.", List.of("orderId"));
    private static final String ZIPS =
            "Are zips repaired?\n\nPolicy excerpts:\ncontent: Moths are not covered. Zips are repaired for 3 years.\npolicy: Warranty";

    private final StandInModel model = new StandInModel(7, 0);

    @Test
    void picks_the_tool_whose_description_fits() {
        assertThat(model.reply(ask("How much is the refund for A-1001?", LOOKUP, REFUND)))
                .isEqualTo(new Reply.Calls(List.of(new ToolCall("", "check_refund", Map.of("orderId", "A-1001")))));
    }

    @Test
    void does_not_pick_a_tool_whose_description_says_something_else() {
        ToolOffer renamed = new ToolOffer("lookup_order", "Finance record of a sale.", List.of("orderId"));

        assertThat(model.reply(ask("Where is A-1001?", renamed))).isInstanceOf(Reply.Text.class);
    }

    @Test
    void calls_the_second_tool_once_the_first_has_answered() {
        Message call = new Message(
                Role.ASSISTANT, "", List.of(new ToolCall("1", "lookup_order", Map.of("orderId", "A-1001"))), "");
        Message result = new Message(Role.TOOL, "{\"status\":\"DELIVERED\"}", List.of(), "1");
        Prompt prompt = new Prompt(
                List.of(user("What is the status of A-1001 and can I return it?"), call, result),
                List.of(LOOKUP, REFUND));

        assertThat(model.reply(prompt))
                .isEqualTo(new Reply.Calls(List.of(new ToolCall("", "check_refund", Map.of("orderId", "A-1001")))));
    }

    @Test
    void takes_the_order_number_from_an_earlier_question_if_this_one_refers_to_it() {
        Message answer = new Message(Role.ASSISTANT, "It is on its way.", List.of(), "");
        Prompt prompt = new Prompt(
                List.of(user("What is the status of A-1001?"), answer, user("And when will it arrive?")),
                List.of(LOOKUP));

        assertThat(model.reply(prompt))
                .isEqualTo(new Reply.Calls(List.of(new ToolCall("", "lookup_order", Map.of("orderId", "A-1001")))));
    }

    @Test
    void picks_the_sentence_that_answers_and_names_its_source() {
        assertThat(text(model.reply(instructed(STRICT, ZIPS))))
                .contains("Zips are repaired for 3 years.", "Warranty")
                .doesNotContain("Moths");
    }

    @Test
    void admits_that_it_does_not_know_if_it_was_told_to() {
        assertThat(text(model.reply(instructed(STRICT, "Is there snow in Lisbon?"))))
                .contains("I don't know");
    }

    @Test
    void guesses_if_nobody_told_it_to_stay_with_the_sources() {
        assertThat(text(model.reply(instructed("Be brief.", ZIPS))))
                .contains("Repairs usually take three to four weeks.");
    }

    @Test
    void says_the_same_thing_in_several_ways_which_only_the_seed_decides() {
        List<String> first = tenAnswers(new StandInModel(7, 0));

        assertThat(first)
                .isEqualTo(tenAnswers(new StandInModel(7, 0)))
                .isNotEqualTo(tenAnswers(new StandInModel(8, 0)));
        assertThat(first.stream().distinct()).hasSizeGreaterThan(3);
    }

    @Test
    void gives_as_many_wrong_answers_as_asked_for() {
        StandInModel sloppy = new StandInModel(7, 0.3);

        long wrong = IntStream.range(0, 500)
                .filter(i -> !text(sloppy.reply(instructed(STRICT, ZIPS))).contains("3 years"))
                .count();

        assertThat(wrong).isBetween(110L, 190L);
    }

    private static List<String> tenAnswers(StandInModel model) {
        return IntStream.range(0, 10)
                .mapToObj(i -> text(model.reply(instructed(STRICT, ZIPS))))
                .toList();
    }

    private static Prompt ask(String question, ToolOffer... tools) {
        return new Prompt(List.of(user(question)), List.of(tools));
    }

    private static Prompt instructed(String instructions, String question) {
        return new Prompt(List.of(new Message(Role.SYSTEM, instructions, List.of(), ""), user(question)), List.of());
    }

    private static Message user(String text) {
        return new Message(Role.USER, text, List.of(), "");
    }

    private static String text(Reply reply) {
        return ((Reply.Text) reply).text();
    }
}
