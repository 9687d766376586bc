package io.github.junitllm.dataset;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Decodes a dataset strictly: a wrong byte is named, never replaced by a question mark. */
final class DatasetText {

    private static final char BYTE_ORDER_MARK = '\ufeff';

    private DatasetText() {}

    static String decode(String location, byte[] content) {
        ByteBuffer bytes = ByteBuffer.wrap(content);
        CharBuffer characters = CharBuffer.allocate(content.length);
        CharsetDecoder strict = StandardCharsets.UTF_8.newDecoder();
        boolean failed = strict.decode(bytes, characters, true).isError();
        String text = withoutByteOrderMark(characters.flip().toString());
        if (failed) {
            throw notUtf8(endOf(location, text), bytes.get());
        }
        return text;
    }

    private static String withoutByteOrderMark(String text) {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private static Position endOf(String location, String text) {
        int lines = (int) text.chars().filter(character -> character == '\n').count();
        return new Position(location, lines + 1, text.length() - text.lastIndexOf('\n'));
    }

    private static DatasetException notUtf8(Position position, byte found) {
        String hex = String.format(Locale.ROOT, "0x%02X", found);
        return DatasetException.at(
                position, "a dataset requires UTF-8, but found the byte " + hex + "; save the file as UTF-8");
    }
}
