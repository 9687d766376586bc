package io.github.junitllm.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HandfulTests {

    @Test
    void a_few_entries_are_sorted_each_once() {
        assertThat(Handful.of(List.of("b", "a", "b"))).containsExactly("a", "b");
        assertThat(Handful.of(entries(8))).hasSize(8);
    }

    @Test
    void of_many_the_first_eight_stay_and_the_others_are_counted() {
        assertThat(Handful.of(entries(11)))
                .containsExactly(
                        "entry 10",
                        "entry 11",
                        "entry 12",
                        "entry 13",
                        "entry 14",
                        "entry 15",
                        "entry 16",
                        "entry 17",
                        "… and 3 more");
    }

    @Test
    void lists_that_were_cut_before_are_cut_again() {
        List<String> joined = new ArrayList<>(Handful.of(entries(11)));
        joined.add("… and 5 more");
        joined.add("a new entry");

        assertThat(Handful.of(joined)).hasSize(9).startsWith("a new entry").endsWith("… and 6 more");
    }

    private static List<String> entries(int count) {
        return IntStream.range(10, 10 + count)
                .mapToObj(number -> "entry " + number)
                .toList();
    }
}
