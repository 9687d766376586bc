package io.github.junitllm.pricing;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.junitllm.evaluation.EvaluationException;
import io.github.junitllm.evaluation.EvaluationException.Kind;
import io.github.junitllm.text.Excerpt;
import io.github.junitllm.text.NearestName;
import io.github.junitllm.trace.Json;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a price table of the format that {@code docs/pricing.md} describes; what is no such table is an error. */
final class PriceTableReader {

    private static final List<String> TABLE_FIELDS = List.of("$schema", "date", "source", "providers");
    private static final List<String> RATE_FIELDS = List.of("input", "output", "cacheRead", "cacheWrite", "reasoning");
    private static final List<String> MODEL_FIELDS = with(RATE_FIELDS, "tiers");
    private static final List<String> TIER_FIELDS = with(RATE_FIELDS, "above", "from");

    private final String file;

    private PriceTableReader(String file) {
        this.file = file;
    }

    /** Reads the text of a file, which errors name. */
    static PriceTable read(String file, String text) {
        PriceTableReader reader = new PriceTableReader(file);
        return reader.table(Json.parse(text).orElseThrow(() -> reader.invalid("it is not JSON")));
    }

    private PriceTable table(JsonNode root) {
        requireObject("the file", root);
        requireKnown("the file", root, TABLE_FIELDS);
        requireObject("providers", root.path("providers"));
        PriceTable.Builder table = new PriceTable.Builder();
        for (Map.Entry<String, JsonNode> provider : root.path("providers").properties()) {
            requireObject(Excerpt.of(provider.getKey()), provider.getValue());
            for (Map.Entry<String, JsonNode> model : provider.getValue().properties()) {
                String where = Excerpt.of(provider.getKey() + " / " + model.getKey());
                table.add(provider.getKey(), model.getKey(), price(where, model.getValue()));
            }
        }
        return table.build(date(root.path("date")));
    }

    private Optional<LocalDate> date(JsonNode date) {
        try {
            return date.isMissingNode() ? Optional.empty() : Optional.of(LocalDate.parse(date.asText()));
        } catch (DateTimeException e) {
            throw invalid("date requires a day such as 2026-09-23, but it was " + shown(date));
        }
    }

    private ModelPrice price(String where, JsonNode price) {
        requireObject(where, price);
        requireKnown(where, price, MODEL_FIELDS);
        return new ModelPrice(rates(where, price), tiers(where + " / tiers", price.path("tiers")));
    }

    private List<PriceTier> tiers(String where, JsonNode list) {
        if (!list.isMissingNode() && !list.isArray()) {
            throw invalid(where + " requires a list, but it was " + shown(list));
        }
        List<PriceTier> tiers = new ArrayList<>();
        for (JsonNode tier : list) {
            tiers.add(tier(where, tier));
        }
        return tiers;
    }

    private PriceTier tier(String where, JsonNode tier) {
        requireObject(where, tier);
        requireKnown(where, tier, TIER_FIELDS);
        if (tier.has("above") == tier.has("from")) {
            throw invalid(where + " requires either above or from");
        }
        long above = tier.has("above") ? tokens(where, tier.get("above")) : tokens(where, tier.get("from")) - 1;
        if (above < 0) {
            throw invalid(where + " requires from to be at least 1");
        }
        return new PriceTier(above, rates(where, tier));
    }

    private long tokens(String where, JsonNode number) {
        if (!number.isIntegralNumber() || !number.canConvertToLong() || number.longValue() < 0) {
            throw invalid(where + " requires a whole number of tokens, but it was " + shown(number));
        }
        return number.longValue();
    }

    private TokenRates rates(String where, JsonNode price) {
        BigDecimal input =
                rate(where, price, "input").orElseThrow(() -> invalid(where + " requires the price of input"));
        return new TokenRates(
                input,
                rate(where, price, "output"),
                rate(where, price, "cacheRead"),
                rate(where, price, "cacheWrite"),
                rate(where, price, "reasoning"));
    }

    private Optional<BigDecimal> rate(String where, JsonNode price, String field) {
        JsonNode rate = price.path(field);
        if (rate.isMissingNode()) {
            return Optional.empty();
        }
        if (!rate.isNumber() || rate.decimalValue().signum() < 0) {
            throw invalid(where + " / " + field + " requires US dollars per million tokens, a number of at least 0,"
                    + " but it was " + shown(rate));
        }
        return Optional.of(rate.decimalValue());
    }

    private void requireObject(String where, JsonNode node) {
        if (!node.isObject()) {
            throw invalid(
                    where + " requires an object, but it was " + (node.isMissingNode() ? "missing" : shown(node)));
        }
    }

    private void requireKnown(String where, JsonNode node, List<String> known) {
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            if (!known.contains(field.getKey())) {
                throw invalid(where + " has an unknown field " + unknown(field.getKey(), known));
            }
        }
    }

    private static String unknown(String field, List<String> known) {
        return "[" + Excerpt.of(field) + "], "
                + NearestName.of(field, known)
                        .map(nearest -> "did you mean [" + nearest + "]?")
                        .orElseGet(() -> "the fields are " + known);
    }

    private EvaluationException invalid(String reason) {
        return new EvaluationException(Kind.SETUP, "The price table [" + file + "] cannot be read: " + reason);
    }

    private static String shown(JsonNode node) {
        return "[" + Excerpt.of(node.toString()) + "]";
    }

    private static List<String> with(List<String> fields, String... more) {
        List<String> all = new ArrayList<>(fields);
        all.addAll(List.of(more));
        return List.copyOf(all);
    }
}
