package io.github.junitllm.examples.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The golden rows speak of orders that exist, and each belongs to exactly one test. */
class GoldenDatasetTest {

    private static final Set<String> GROUPS =
            Set.of("orders", "refunds", "combined", "policy", "honesty", "unknown-order");

    private final List<JsonNode> questions = rows("golden/support.jsonl");
    private final List<JsonNode> conversations = rows("golden/conversations.jsonl");

    @Test
    void there_are_enough_of_them() {
        assertThat(questions).hasSizeGreaterThanOrEqualTo(60);
        assertThat(conversations).hasSize(8);
    }

    @Test
    void has_one_tag_that_assigns_it_to_a_test() {
        assertThat(questions)
                .allSatisfy(row -> assertThat(texts(row.path("tags")).stream().filter(GROUPS::contains))
                        .hasSize(1));
    }

    @Test
    void never_asks_the_same_thing_first() {
        List<String> openings = Stream.concat(
                        questions.stream().map(row -> row.path("question").asText()),
                        conversations.stream()
                                .map(row -> row.path("turns").path(0).asText()))
                .toList();

        assertThat(openings).doesNotHaveDuplicates();
    }

    @Test
    void speaks_of_orders_that_exist_unless_it_is_about_unknown_ones() {
        OrderBook orders = OrderBook.load();

        assertThat(questions).allSatisfy(row -> assertThat(texts(row.path("orderIds")))
                .allMatch(id ->
                        orders.find(id).isPresent() != texts(row.path("tags")).contains("unknown-order")));
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static List<JsonNode> rows(String resource) {
        List<JsonNode> rows = new ArrayList<>();
        ObjectMapper json = new ObjectMapper();
        for (String line : Resources.text(resource).lines().toList()) {
            try {
                rows.add(json.readTree(line));
            } catch (IOException e) {
                throw new IllegalStateException(resource + " holds a line that is not JSON: " + line, e);
            }
        }
        return rows;
    }
}
