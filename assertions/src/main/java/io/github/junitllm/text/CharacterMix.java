package io.github.junitllm.text;

import java.util.BitSet;

/** Which characters a text is made of, by which random ones are told from words. */
final class CharacterMix {

    private static final int FEWEST_DISTINCT = 5;

    private final BitSet distinct = new BitSet(128);
    private boolean hasDigit;
    private boolean hasSmallLetter;
    private boolean hasCapital;
    private boolean hasInnerCapital;
    private boolean hasSymbol;

    private CharacterMix(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean capital = c >= 'A' && c <= 'Z';
            distinct.set(c);
            hasDigit |= c >= '0' && c <= '9';
            hasSmallLetter |= c >= 'a' && c <= 'z';
            hasCapital |= capital;
            hasInnerCapital |= capital && at > 0;
            hasSymbol |= "!@#$%^&*?+~".indexOf(c) >= 0;
        }
    }

    /** Returns whether digits stand among letters, or capitals among small letters. */
    static boolean looksRandom(String text) {
        CharacterMix mix = new CharacterMix(text);
        return mix.isVaried() && (mix.hasSmallLetter || mix.hasCapital) && (mix.hasDigit || mix.hasMixedCase());
    }

    /** Returns whether somebody may have made this up as a password: a word alone is taken for prose. */
    static boolean looksLikePassword(String text) {
        CharacterMix mix = new CharacterMix(text);
        return mix.isVaried() && (mix.hasDigit || mix.hasMixedCase() || mix.hasSymbol);
    }

    private boolean isVaried() {
        return distinct.cardinality() >= FEWEST_DISTINCT;
    }

    private boolean hasMixedCase() {
        return hasSmallLetter && hasInnerCapital;
    }
}
