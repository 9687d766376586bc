package io.github.junitllm.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretMaskerTests {

    private static final String RANDOM = "a1B2c3D4e5F6g7H8j9K0";
    private static final int MEGABYTE = 1_000_000;

    private final SecretMasker masker = SecretMasker.standard();

    // Put together here, so that no scanner of repositories takes these for leaked keys.
    static Stream<Arguments> secrets() {
        return Stream.of(
                Arguments.of("sk-" + RANDOM + RANDOM, "openai-key"),
                Arguments.of("sk-" + "proj-" + RANDOM + "_-" + RANDOM, "openai-key"),
                Arguments.of("sk-" + "svcacct-" + RANDOM, "openai-key"),
                Arguments.of("sk-" + "ant-api03-" + RANDOM + "-AA", "anthropic-key"),
                Arguments.of("AIza" + RANDOM + RANDOM.substring(5), "google-key"),
                Arguments.of("hf_" + RANDOM + RANDOM, "hugging-face-token"),
                Arguments.of("gsk_" + RANDOM + RANDOM, "groq-key"),
                Arguments.of("xai-" + RANDOM + RANDOM, "xai-key"),
                Arguments.of("pplx-" + RANDOM + RANDOM, "perplexity-key"),
                Arguments.of("r8_" + RANDOM + RANDOM, "replicate-token"),
                Arguments.of("AKIA" + "IOSFODNN7EXAMPLE", "aws-key-id"),
                Arguments.of("ASIA" + "IOSFODNN7EXAMPLE", "aws-key-id"),
                Arguments.of("ghp_" + RANDOM + RANDOM, "github-token"),
                Arguments.of("gho_" + RANDOM + RANDOM, "github-token"),
                Arguments.of("ghu_" + RANDOM + RANDOM, "github-token"),
                Arguments.of("ghs_" + RANDOM + RANDOM, "github-token"),
                Arguments.of("ghr_" + RANDOM + RANDOM, "github-token"),
                Arguments.of("github_pat_" + RANDOM + "_" + RANDOM, "github-token"),
                Arguments.of("glpat-" + RANDOM, "gitlab-token"),
                Arguments.of("xox" + "b-123456789012-" + RANDOM, "slack-token"),
                Arguments.of("sk_" + "live_" + RANDOM, "stripe-key"),
                Arguments.of("rk_" + "live_" + RANDOM, "stripe-key"),
                Arguments.of("npm_" + RANDOM + RANDOM, "npm-token"),
                Arguments.of("SG." + RANDOM + "." + RANDOM, "sendgrid-key"),
                Arguments.of("eyJ" + "hbGciOiJIUzI1NiJ9.eyJ" + "zdWIiOiIxMjM0In0." + RANDOM, "jwt"),
                Arguments.of(
                        "-----BEGIN RSA PRIVATE " + "KEY-----\nMIIEow-IBAAKCAQ\n-----END RSA PRIVATE KEY-----",
                        "private-key"),
                Arguments.of("-----BEGIN PRIVATE " + "KEY-----\\nMIIEowIBAAKCAQ\\nMIIE", "private-key"));
    }

    @ParameterizedTest
    @MethodSource("secrets")
    void a_known_shape_is_masked_wherever_it_stands(String secret, String label) {
        String masked = "[masked " + label + "]";

        assertThat(masker.mask(secret)).isEqualTo(masked);
        assertThat(masker.mask("use (" + secret + ")!")).isEqualTo("use (" + masked + ")!");
        assertThat(masker.mask("{\\\"text\\\":\\\"first\\n" + secret + "\\\"}"))
                .isEqualTo("{\\\"text\\\":\\\"first\\n" + masked + "\\\"}");
        assertThat(masker.mask("url%20" + secret + "&x")).isEqualTo("url%20" + masked + "&x");
        assertThat(masker.mask("\\u003d" + secret + "\"")).isEqualTo("\\u003d" + masked + "\"");
    }

    static Stream<Arguments> contexts() {
        String basic = Base64.getEncoder().encodeToString("user:pass word".getBytes(StandardCharsets.UTF_8));
        return Stream.of(
                Arguments.of("Authorization: Bearer " + RANDOM, "Authorization: Bearer [masked bearer-token]"),
                Arguments.of("authorization: Basic " + basic, "authorization: Basic [masked basic-credentials]"),
                Arguments.of("jdbc:postgresql://app:s3cret@db/x", "jdbc:postgresql://app:[masked url-password]@db/x"),
                Arguments.of("redis://:s3cret@cache:6379", "redis://:[masked url-password]@cache:6379"),
                Arguments.of(
                        "https://hooks.slack.com/services/T00000000/B00000000/" + RANDOM,
                        "https://hooks.slack.com/services/[masked slack-webhook]"),
                Arguments.of("api_key=" + RANDOM, "api_key=[masked api-key]"),
                Arguments.of("?token=" + RANDOM + "&page=2", "?token=[masked token]&page=2"),
                Arguments.of(
                        "{\"apiKey\": \"" + RANDOM + "\", \"a\": 1}", "{\"apiKey\": \"[masked api-key]\", \"a\": 1}"),
                Arguments.of("{\\\"apiKey\\\":\\\"" + RANDOM + "\\\"}", "{\\\"apiKey\\\":\\\"[masked api-key]\\\"}"),
                Arguments.of("x-api-key: " + RANDOM + "\nnext", "x-api-key: [masked api-key]\nnext"),
                Arguments.of("password: hunter2!", "password: [masked password]!"),
                Arguments.of("refresh_token=" + RANDOM.repeat(50) + ". Then", "refresh_token=[masked token]. Then"),
                Arguments.of(
                        "{\"refreshToken\":\"" + RANDOM.repeat(50) + "\"}", "{\"refreshToken\":\"[masked token]\"}"),
                Arguments.of("DB_PASSWORD='Tr0ub4dor&3'", "DB_PASSWORD='[masked password]'"),
                Arguments.of("client_secret => \"" + RANDOM + "\"", "client_secret => \"[masked secret]\""),
                Arguments.of(
                        "aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
                        "aws_secret_access_key = [masked aws-secret-key]"));
    }

    @ParameterizedTest
    @MethodSource("contexts")
    void what_stands_around_a_secret_stays(String text, String masked) {
        assertThat(masker.mask(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the password is required",
                "password: required",
                "Password: Please choose one with at least 8 characters",
                "\"password\": \"string\"",
                "token: refund",
                "max_tokens: 2000, tokens=12345678",
                "api_key=${API_KEY} and api_key: <your-key-1234>",
                "secret = System.getenv(\"SECRET_1234\")",
                "task-oriented-architecture-design-in-practice",
                "sk-learn-based-approaches-for-tabular-data",
                "Basic troubleshooting: Bearer authentication-explained",
                "see https://example.com:8080/path@2 and mailto:me@example.com",
                "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----",
                "0af7651916cd43dd8448eb211c80319c",
                "com.example.RefundAssistantTest#answers_from_the_policy",
                "AKIA is a prefix, xoxb- is one, hf_hub_download is a function",
                "case: refund-window-2 · trial 2/3",
                ""
            })
    void ordinary_text_stays_as_it_is(String text) {
        assertThat(masker.mask(text)).isSameAs(text);
    }

    @Test
    void a_users_own_patterns_are_masked_too() {
        SecretMasker own = SecretMasker.withPatterns(List.of(Pattern.compile("ACME-\\d+")));

        assertThat(own.mask("ACME-42 and ghp_" + RANDOM + RANDOM))
                .isEqualTo("[masked custom] and [masked github-token]");
    }

    @Test
    void masking_what_is_masked_changes_nothing() {
        String masked = masker.mask("api_key=sk-" + RANDOM + " password=hunter22 Bearer " + RANDOM);

        assertThat(masker.mask(masked)).isEqualTo(masked);
    }

    @Test
    void names_that_are_masked_alike_keep_their_values() throws JsonProcessingException {
        var tree = TrialJson.MAPPER.readTree(
                "{\"ghp_" + RANDOM + "\":1,\"ghp_" + RANDOM + "x\":[\"ghs_" + RANDOM + "\"]}");

        assertThat(masker.mask(tree))
                .hasToString("{\"[masked github-token]\":1,\"[masked github-token] (2)\":[\"[masked github-token]\"]}");
    }

    static Stream<String> hostile() {
        return Stream.of(
                "sk-",
                "sk-a-",
                "-eyJ",
                "eyJaaaaaaaaaaa.",
                "eyJ",
                "SG.",
                "SG.aaaaaaaaaaaaaaaa.",
                "://",
                "://a:",
                "://:@",
                "-----BEGIN ",
                "-----BEGIN PRIVATE KEY-----",
                "-----BEGIN PRIVATE KEY-----a-b",
                "password=",
                "password=aB1xxxxx",
                "password='aB1xxxxx",
                "password='",
                "token:\"",
                "api_key=\\",
                "=",
                ":",
                "\"",
                "\\",
                " ",
                "a",
                "aB1",
                "Bearer ",
                "Basic ",
                "Basic a",
                "xoxb-",
                "hooks.slack.com/",
                "hooks.slack.com/a/",
                "AKIA",
                "-",
                "\n",
                "password");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void a_megabyte_of_anything_takes_linear_time(String unit) {
        String text = unit.repeat(MEGABYTE / unit.length());

        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> masker.mask(text));
    }
}
