package io.github.junitllm.examples.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What the suites rely on: enough rows, about orders that exist, none of which asks what another asks. */
class GoldenDatasetTest {

    private final List<JsonNode> questions = rows("golden/support.jsonl");
    private final List<JsonNode> conversations = rows("golden/conversations.jsonl");

    @Test
    void there_are_enough_of_them() {
        assertThat(questions).hasSizeGreaterThanOrEqualTo(60);
        assertThat(conversations).hasSize(8);
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
    void speaks_of_orders_that_exist() {
        OrderBook orders = OrderBook.load();

        assertThat(questions).allSatisfy(row -> assertThat(texts(row.path("orderIds")))
                .allMatch(id -> orders.find(id).isPresent()));
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
