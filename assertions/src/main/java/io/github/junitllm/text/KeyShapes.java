package io.github.junitllm.text;

import static io.github.junitllm.text.KeyShape.anywhere;
import static io.github.junitllm.text.KeyShape.word;
import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/** The kinds of secrets that are known by how they look, the more specific before the more general. */
final class KeyShapes {

    private static final String TOKEN = "[A-Za-z0-9_-]";
    private static final String PEM_BODY =
            "(?:[^-]*+(?:-(?!----)[^-]*+){0,40}+-----END[A-Z0-9 ]{1,60}-----|[A-Za-z0-9+/=\\\\\\s]*(?<!\\\\))";

    static final List<KeyShape> ALL = Stream.of(
                    List.of(anywhere(
                            "private-key", "-----BEGIN ", "[A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----" + PEM_BODY)),
                    models(),
                    clouds(),
                    forges(),
                    services(),
                    transports())
            .flatMap(List::stream)
            .toList();

    private KeyShapes() {}

    private static List<KeyShape> models() {
        return List.of(
                word("anthropic-key", "sk-ant-", TOKEN + "{16,}+"),
                word("openai-key", "sk-", TOKEN + "{20,}+", CharacterMix::looksRandom),
                word("google-key", "AIza", TOKEN + "{30,}+"),
                word("groq-key", "gsk_", "[A-Za-z0-9]{20,}+", CharacterMix::looksRandom),
                word("xai-key", "xai-", "[A-Za-z0-9]{20,}+", CharacterMix::looksRandom),
                word("perplexity-key", "pplx-", "[A-Za-z0-9]{20,}+", CharacterMix::looksRandom),
                word("replicate-token", "r8_", "[A-Za-z0-9]{20,}+", CharacterMix::looksRandom),
                word("hugging-face-token", "hf_", "[A-Za-z0-9]{20,}+", CharacterMix::looksRandom));
    }

    private static List<KeyShape> clouds() {
        return List.of(
                word("aws-key-id", "AKIA", "[A-Z0-9]{16}(?![A-Za-z0-9])"),
                word("aws-key-id", "ASIA", "[A-Z0-9]{16}(?![A-Za-z0-9])"),
                word("google-oauth-token", "ya29.", TOKEN + "{20,}+"),
                word("google-oauth-secret", "GOCSPX-", TOKEN + "{20,}+"));
    }

    private static List<KeyShape> forges() {
        Stream<KeyShape> github = Stream.of("ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_")
                .map(prefix -> word("github-token", prefix, "[A-Za-z0-9_]{20,}+", CharacterMix::looksRandom));
        return Stream.concat(
                        github,
                        Stream.of(
                                word("gitlab-token", "glpat-", "[A-Za-z0-9_.-]{16,}+"),
                                word("npm-token", "npm_", "[A-Za-z0-9]{30,}+", CharacterMix::looksRandom)))
                .toList();
    }

    private static List<KeyShape> services() {
        return List.of(
                word("slack-token", "xox", "[a-z]-[A-Za-z0-9-]{10,}+", CharacterMix::looksRandom),
                word("slack-token", "xapp-", "[A-Za-z0-9-]{10,}+", CharacterMix::looksRandom),
                anywhere("slack-webhook", "hooks.slack.com/", "[a-z]{1,20}/([A-Za-z0-9/_-]{16,}+)"),
                word("stripe-key", "sk_live_", "[A-Za-z0-9]{10,}+"),
                word("stripe-key", "sk_test_", "[A-Za-z0-9]{10,}+"),
                word("stripe-key", "rk_live_", "[A-Za-z0-9]{10,}+"),
                word("stripe-key", "rk_test_", "[A-Za-z0-9]{10,}+"),
                word("sendgrid-key", "SG.", TOKEN + "{16,}+\\." + TOKEN + "{16,}+"));
    }

    private static List<KeyShape> transports() {
        return List.of(
                word("jwt", "eyJ", TOKEN + "{8,}+(?:\\." + TOKEN + "{8,}+\\." + TOKEN + "*+)?", KeyShapes::isSigned),
                word("bearer-token", "Bearer ", "([A-Za-z0-9._~+/-]{16,}+=*+)", CharacterMix::looksRandom),
                word("bearer-token", "bearer ", "([A-Za-z0-9._~+/-]{16,}+=*+)", CharacterMix::looksRandom),
                word("basic-credentials", "Basic ", "([A-Za-z0-9+/]{6,}+={0,2})", KeyShapes::isUserAndPassword),
                word("basic-credentials", "basic ", "([A-Za-z0-9+/]{6,}+={0,2})", KeyShapes::isUserAndPassword),
                anywhere("url-password", "://", "[^\\s/:@?#\"'<>]{0,128}+:([^\\s/:@?#\"'<>\\[]{1,256}+)@"));
    }

    /** The pattern takes a first part without the others too, so that it is looked at once. */
    private static boolean isSigned(String jwt) {
        return jwt.indexOf('.') >= 0;
    }

    private static boolean isUserAndPassword(String encoded) {
        try {
            String decoded = new String(Base64.getDecoder().decode(encoded), ISO_8859_1);
            return decoded.indexOf(':') >= 0 && decoded.chars().allMatch(c -> c >= ' ' && c != 0x7f);
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }
}
