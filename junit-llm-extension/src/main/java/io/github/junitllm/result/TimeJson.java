package io.github.junitllm.result;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** Writes instants and dates as ISO 8601 and durations as milliseconds, exactly. */
final class TimeJson {

    private TimeJson() {}

    static SimpleModule module() {
        return new SimpleModule("junit-llm time")
                .addSerializer(Instant.class, ToStringSerializer.instance)
                .addDeserializer(Instant.class, new InstantReader())
                .addSerializer(LocalDate.class, ToStringSerializer.instance)
                .addDeserializer(LocalDate.class, new LocalDateReader())
                .addSerializer(Duration.class, new MillisWriter())
                .addDeserializer(Duration.class, new MillisReader());
    }

    private static final class MillisWriter extends StdScalarSerializer<Duration> {

        private static final long serialVersionUID = 1L;

        MillisWriter() {
            super(Duration.class);
        }

        @Override
        public void serialize(Duration value, JsonGenerator out, SerializerProvider provider) throws IOException {
            BigDecimal seconds = BigDecimal.valueOf(value.getSeconds()).add(BigDecimal.valueOf(value.getNano(), 9));
            out.writeNumber(seconds.movePointRight(3).stripTrailingZeros().toPlainString());
        }
    }

    private static final class MillisReader extends StdScalarDeserializer<Duration> {

        private static final long serialVersionUID = 1L;

        MillisReader() {
            super(Duration.class);
        }

        @Override
        public Duration deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return Duration.ofNanos(in.getDecimalValue().movePointRight(6).longValue());
        }
    }

    private static final class InstantReader extends StdScalarDeserializer<Instant> {

        private static final long serialVersionUID = 1L;

        InstantReader() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return Instant.parse(in.getText());
        }
    }

    private static final class LocalDateReader extends StdScalarDeserializer<LocalDate> {

        private static final long serialVersionUID = 1L;

        LocalDateReader() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return LocalDate.parse(in.getText());
        }
    }
}
