package io.github.junitllm.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeNameTests {

    @ParameterizedTest
    @CsvSource({
        "answers_from_the_policy, answers_from_the_policy",
        "answersFromThePolicy, answers-from-the-policy",
        "parseURL2, parse-u-r-l2"
    })
    void a_plain_method_is_readable(String method, String name) {
        assertThat(SafeName.ofMethod(method)).isEqualTo(name);
    }

    @Test
    void a_plain_class_is_a_directory_of_its_name() {
        assertThat(SafeName.ofClass("com.example.RefundTest$German")).isEqualTo("com.example.RefundTest$German");
    }

    @Test
    void methods_that_differ_in_case_alone_have_different_files_where_case_is_ignored() {
        assertThat(List.of("refundwindow", "refundWindow", "RefundWindow", "refund_window"))
                .extracting(method -> SafeName.ofMethod(method).toLowerCase(Locale.ROOT))
                .doesNotHaveDuplicates();
    }

    @Test
    void overloads_have_different_files() {
        assertThat(SafeName.ofMethod("answers(java.lang.String)")).matches("answers~[0-9a-f]{8}");
        assertThat(List.of("answers", "answers(java.lang.String)", "answers(java.lang.String, int)"))
                .extracting(SafeName::ofMethod)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"con", "aux", "nul", "com1", "lpt9", "prn"})
    void what_windows_takes_for_a_device_is_marked(String device) {
        assertThat(SafeName.ofMethod(device)).matches("_" + device + "~[0-9a-f]{8}");
        assertThat(SafeName.ofClass(device + ".example.RefundTest"))
                .matches("_" + device + "\\.example\\.RefundTest~[0-9a-f]{8}");
    }

    @Test
    void a_method_in_another_script_is_marked() {
        assertThat(SafeName.ofMethod("erstattet_früh")).matches("erstattet_fr_h~[0-9a-f]{8}");
        assertThat(SafeName.ofMethod("返金")).matches("__~[0-9a-f]{8}");
        assertThat(SafeName.ofMethod("returns money / late? \"now\""))
                .matches("returns_money___late___now_~[0-9a-f]{8}");
    }

    @Test
    void long_names_are_cut_to_what_windows_bears_and_stay_different() {
        String method = "a".repeat(300);
        String className = "com.example." + "A".repeat(300);

        assertThat(SafeName.ofMethod(method)).hasSizeLessThan(100).isNotEqualTo(SafeName.ofMethod(method + "b"));
        assertThat(SafeName.ofClass(className)).hasSizeLessThan(100).isNotEqualTo(SafeName.ofClass("b" + className));
    }

    @Test
    void a_class_that_is_cut_at_a_dot_is_no_hidden_directory() {
        assertThat(SafeName.ofClass("com.example." + "a".repeat(20) + "." + "A".repeat(79)))
                .startsWith("AAA");
    }
}
