package io.github.junitllm.text;

import java.util.HashMap;
import java.util.Map;

/** Tells numbers that somebody has given out from others of the same length, by range and check digits. */
final class CheckDigits {

    /** Each country's code and how long its IBANs are: SWIFT's IBAN registry. */
    private static final String IBAN_LENGTHS = "AD24AE23AL28AT20AZ28BA20BE16BG22BH22BI27BR29BY28CH21CR22CY28CZ24DE22"
            + "DJ27DK18DO28EE20EG29ES24FI18FK18FO18FR27GB22GE22GI23GL18GR27GT28HR21HU28IE22IL23IQ23IS26IT27JO30KW30KZ20"
            + "LB28LC32LI21LT20LU20LV21LY25MC27MD24ME22MK19MN20MR27MT31MU30NI28NL18NO15OM23PK24PL28PS29PT25QA29RO24RS22"
            + "RU33SA24SC31SD18SE24SI19SK24SM27SO23ST25SV28TL23TN24TR26UA29VA22VG24XK20YE30";

    private static final Map<String, Integer> LENGTHS = lengths();

    private CheckDigits() {}

    /** Returns whether digits are the number of a payment card: issuer, length and check digit (Luhn, ISO 7812). */
    static boolean isCard(String digits) {
        return isIssued(digits, Integer.parseInt(digits.substring(0, 4))) && luhn(digits) % 10 == 0;
    }

    /** Returns whether letters and digits are an IBAN: its country's length and check digits (ISO 13616). */
    static boolean isIban(String iban) {
        return LENGTHS.getOrDefault(iban.substring(0, 2), 0) == iban.length()
                && isDigit(iban.charAt(2))
                && isDigit(iban.charAt(3))
                && remainder(iban.substring(4) + iban.substring(0, 4)) == 1;
    }

    private static boolean isIssued(String digits, int first) {
        int length = digits.length();
        boolean isVisa = first / 1000 == 4 && (length == 13 || length == 16 || length == 19);
        boolean isMastercard = length == 16 && (isIn(first / 100, 51, 55) || isIn(first, 2221, 2720));
        boolean isAmex = length == 15 && (first / 100 == 34 || first / 100 == 37);
        boolean isDiners =
                isIn(length, 14, 19) && (isIn(first / 10, 300, 305) || first / 100 == 36 || isIn(first / 100, 38, 39));
        boolean isDiscover = isIn(length, 16, 19) && (first == 6011 || isIn(first / 10, 644, 659));
        boolean isJcb = isIn(length, 16, 19) && isIn(first, 3528, 3589);
        boolean isUnionPay = isIn(length, 16, 19) && first / 100 == 62;
        return isVisa || isMastercard || isAmex || isDiners || isDiscover || isJcb || isUnionPay;
    }

    private static int luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit : digit * 2;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum;
    }

    private static int remainder(String rearranged) {
        int remainder = 0;
        for (int i = 0; i < rearranged.length(); i++) {
            int value = Character.digit(rearranged.charAt(i), 36);
            remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
        }
        return remainder;
    }

    private static boolean isIn(int number, int lowest, int highest) {
        return number >= lowest && number <= highest;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static Map<String, Integer> lengths() {
        Map<String, Integer> lengths = new HashMap<>();
        for (int i = 0; i < IBAN_LENGTHS.length(); i += 4) {
            lengths.put(IBAN_LENGTHS.substring(i, i + 2), Integer.valueOf(IBAN_LENGTHS.substring(i + 2, i + 4)));
        }
        return Map.copyOf(lengths);
    }
}
