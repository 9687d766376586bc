package io.github.junitllm.pricing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The names under which a model's price may stand: its exact id first, then the id without what providers are known to
 * add to it. Nothing is ever guessed from a part of a name.
 */
final class ModelNames {

    private static final int LONGEST_ID = 300;

    /** What some providers, or all, add to an id; the first group of a match is the id without it. */
    private record Addition(Set<String> providers, Pattern pattern) {

        static Addition everywhere(String regex) {
            return new Addition(Set.of(), Pattern.compile(regex));
        }

        static Addition at(String provider, String regex) {
            return new Addition(Set.of(provider), Pattern.compile(regex));
        }

        Optional<String> leftOut(String provider, String model) {
            Matcher matcher = pattern.matcher(model);
            return (providers.isEmpty() || providers.contains(provider)) && matcher.matches()
                    ? Optional.of(matcher.group(1))
                    : Optional.empty();
        }
    }

    private static final List<Addition> ADDITIONS = List.of(
            // gpt-5-mini-2025-08-07
            Addition.everywhere("(.+)-20\\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])"),
            // claude-sonnet-4-20250514, claude-sonnet-4@20250514
            Addition.everywhere("(.+)[-@]20\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])"),
            // claude-3-5-haiku-latest; elsewhere, at Mistral for example, it moves on to models of another price
            new Addition(
                    Set.of("anthropic", "azure.ai.openai", "gcp.gemini", "openai", "x_ai"),
                    Pattern.compile("(.+)-latest")),
            // arn:aws:bedrock:us-east-1:123456789012:inference-profile/us.amazon.nova-lite-v1:0
            Addition.at(
                    "aws.bedrock",
                    "arn:aws[a-z-]*:bedrock:[a-z0-9-]*:\\d*:(?:foundation-model|inference-profile)/(.+)"),
            // amazon.nova-lite-v1:0
            Addition.at("aws.bedrock", "(.+)-v\\d+:\\d+"),
            // us.amazon.nova-lite; "global." stays, for it often has a price of its own
            Addition.at("aws.bedrock", "(?:us|us-gov|eu|apac|ap|au|ca|jp|sa)\\.(.+)"),
            // models/gemini-2.5-flash, publishers/google/models/gemini-2.5-flash
            Addition.at("gcp.gemini", "(?:publishers/[a-z]+/)?models/(.+)"),
            // gemini-2.0-flash-001, claude-sonnet-4-5@default
            Addition.at("gcp.gemini", "(.+)-00\\d"),
            Addition.at("gcp.gemini", "(.+)@default"));

    private ModelNames() {}

    /** Returns the names to look for, the fewer left out the earlier; each is made when it is asked for. */
    static Stream<String> of(String provider, String model) {
        return Stream.iterate(List.of(model), names -> !names.isEmpty(), names -> leavingOneOut(provider, names))
                .flatMap(List::stream)
                .distinct();
    }

    private static List<String> leavingOneOut(String provider, List<String> names) {
        return names.stream()
                .filter(name -> name.length() <= LONGEST_ID)
                .flatMap(name -> ADDITIONS.stream().flatMap(addition -> addition.leftOut(provider, name).stream()))
                .distinct()
                .toList();
    }
}
