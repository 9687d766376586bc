package io.github.junitllm.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MavenCommandTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "com.acme.RefundTest#answers; first; mvn test -Dtest=RefundTest#answers -Dkey=first",
                "com.acme.RefundTest#answers(Row); first; mvn test -Dtest=RefundTest#answers -Dkey=first",
                "RefundTest#answers; a b; mvn test -Dtest=RefundTest#answers -Dkey='a b'",
                "com.acme.RefundTest$Inner#answers; it's; mvn test -Dtest='RefundTest$Inner#answers' -Dkey='it'\\''s'",
                "com.acme.RefundIT#answers; first; mvn verify -Dit.test=RefundIT#answers -Dkey=first",
                "com.acme.RefundIT$Inner#answers; first; mvn verify -Dit.test='RefundIT$Inner#answers' -Dkey=first"
            })
    void a_command_runs_one_test_with_a_setting(String test, String value, String command) {
        assertThat(MavenCommand.running(test, "key", value)).isEqualTo(command);
    }
}
