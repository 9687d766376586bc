package io.github.junitllm.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataTests {

    private static final EnumSet<PersonalData> ALL = EnumSet.allOf(PersonalData.class);

    @ParameterizedTest
    @CsvSource(
            value = {
                "Card 4111 1111 1111 1111, thanks|card number|4111 1111 1111 1111",
                "4111-1111-1111-1111|card number|4111-1111-1111-1111",
                "4222222222222|card number|4222222222222",
                "5555555555554444|card number|5555555555554444",
                "2221000000000009|card number|2221000000000009",
                "378282246310005|card number|378282246310005",
                "6011111111111117|card number|6011111111111117",
                "30569309025904|card number|30569309025904",
                "3530111333300000|card number|3530111333300000",
                "4111 1111 1111 1111 12/27|card number|4111 1111 1111 1111",
                "No 12 4111111111111111 12|card number|4111111111111111",
                "to DE89 3704 0044 0532 0130 00 IS fine|IBAN|DE89 3704 0044 0532 0130 00",
                "GB82WEST12345698765432.|IBAN|GB82WEST12345698765432",
                "NO9386011117947|IBAN|NO9386011117947",
                "SSN 536-22-1234.|US social security number|536-22-1234",
                "write to jo.doe+x@mail.example.com.|e-mail address|jo.doe+x@mail.example.com",
                "+49 (0)30 1234567|phone number|+49 (0)30 1234567",
                "call +15551234567!|phone number|+15551234567",
                "host 192.168.0.12.|IPv4 address|192.168.0.12"
            },
            delimiter = '|')
    void personal_data_is_found(String text, String what, String found) {
        assertThat(PersonalData.in(text, ALL)).containsExactly(new Sensitive(what, found));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4111 1111 1111 1112",
                "9999999999999995",
                "A4111111111111111",
                "41111111111111112222",
                "411111111111",
                "4111  1111 1111 1111",
                "5055555555554449",
                "DE88 3704 0044 0532 0130 00",
                "DE89 3704 0044 0532 0130 0",
                "XX89370400440532013000",
                "000-22-1234",
                "666-22-1234",
                "900-22-1234",
                "536-00-1234",
                "536-22-0000",
                "536-22-12345",
                "1-536-22-1234",
                "jo@localhost",
                "@jo.example.com",
                "a@b.c",
                "+1 555 12",
                "1+15551234567",
                "+0123456789",
                "127.0.0.1",
                "0.0.0.0",
                "256.1.1.1",
                "1.2.3.4.5",
                "1.2.3",
                "Order A-17 costs 1,240.50 until 2026-11-20."
            })
    void what_looks_alike_is_not(String text) {
        assertThat(PersonalData.in(text, ALL)).isEmpty();
    }

    @Test
    void only_the_kinds_asked_for_are_looked_for() {
        String text = "jo@example.com or +15551234567";

        assertThat(PersonalData.in(text, EnumSet.of(PersonalData.PHONE)))
                .containsExactly(new Sensitive("phone number", "+15551234567"));
        assertThat(PersonalData.in(text, ALL))
                .extracting(Sensitive::what)
                .containsExactly("e-mail address", "phone number");
    }

    @Test
    void masked_text_keeps_what_is_around() {
        assertThat(PersonalData.mask("Write jo@example.com or call +15551234567 now", ALL))
                .isEqualTo("Write [masked e-mail address] or call [masked phone number] now");
        assertThat(PersonalData.mask("nothing", ALL)).isEqualTo("nothing");
    }

    @Test
    void of_what_overlaps_one_is_told() {
        assertThat(PersonalData.in("4111111111111111@example.com", ALL))
                .containsExactly(new Sensitive("card number", "4111111111111111"));
    }

    @Test
    void a_few_last_characters_tell_one_from_another() {
        assertThat(new Sensitive("IPv4 address", "10.1.2.3")).hasToString("IPv4 address ….3");
        assertThat(new Sensitive("card number", "411111111111")).hasToString("card number …1111");
        assertThat(new Sensitive("x", "1")).hasToString("x …1");
    }

    @Test
    void secrets_are_found_with_their_kind() {
        String key = "sk-ant-" + "api03-Zq8fT2mXw4Lk9RbV";

        assertThat(Secrets.in("use " + key + " or password=hunter2 now"))
                .isEqualTo(List.of(new Sensitive("anthropic key", key), new Sensitive("password", "hunter2")));
        assertThat(Secrets.in("no secret")).isEmpty();
        assertThat(Secrets.maskValue("apiKey", "Zq8fT2mXw4Lk9RbV")).isEqualTo("[masked api-key]");
        assertThat(Secrets.maskValue("city", "Zq8fT2mXw4Lk9RbV")).isEqualTo("Zq8fT2mXw4Lk9RbV");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1 ", "A", "DE89 ", "a@", "a.", "+1 ", "1.", "\ud800", "4111 ", "-", "+", "@a"})
    void a_text_that_repeats_itself_for_ever_is_read_to_its_end(String loop) {
        String text = loop.repeat(1_000_000 / loop.length());

        assertThatCode(() -> PersonalData.mask(text, ALL)).doesNotThrowAnyException();
    }
}
