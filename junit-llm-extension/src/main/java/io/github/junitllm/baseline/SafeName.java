package io.github.junitllm.baseline;

import io.github.junitllm.text.Sha256;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names files after tests: the same name for the same test everywhere, and two names for two tests also where the file
 * system ignores case. What no file system takes is marked by a hash of the whole name.
 */
final class SafeName {

    private static final Pattern PLAIN_CLASS = Pattern.compile("[A-Za-z0-9_.$]+");
    private static final Pattern PLAIN_METHOD = Pattern.compile("[A-Za-z0-9_$]+");
    private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9_.$-]");
    private static final Pattern LEADING_DOTS = Pattern.compile("^\\.+");
    private static final Pattern CAPITAL = Pattern.compile("[A-Z]");
    private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul", "conin$", "conout$", "clock$");
    private static final Pattern PORT = Pattern.compile("(com|lpt)\\d");
    private static final int LONGEST = 90;
    private static final int LONGEST_MARKED = 80;
    private static final int HASH_DIGITS = 8;

    private SafeName() {}

    /** Returns a directory's name. Two classes that differ in case alone cannot be compiled on such a system either. */
    static String ofClass(String className) {
        if (PLAIN_CLASS.matcher(className).matches() && isUsable(className)) {
            return className;
        }
        String safe = UNSAFE.matcher(className).replaceAll("_");
        String end = safe.substring(Math.max(0, safe.length() - LONGEST_MARKED));
        return marked(LEADING_DOTS.matcher(end).replaceFirst(""), className);
    }

    /** Returns a file's name without its ending: {@code refundWindow} becomes {@code refund-window}. */
    static String ofMethod(String method) {
        String name = method.split("\\(", 2)[0];
        String safe = dashed(UNSAFE.matcher(name).replaceAll("_"));
        if (PLAIN_METHOD.matcher(method).matches() && isUsable(safe)) {
            return safe;
        }
        return marked(safe.substring(0, Math.min(safe.length(), LONGEST_MARKED)), method);
    }

    private static String dashed(String name) {
        return CAPITAL.matcher(name).replaceAll(capital -> "-" + capital.group().toLowerCase(Locale.ROOT));
    }

    private static String marked(String safe, String whole) {
        return (isDevice(safe) ? "_" : "") + safe + "~" + Sha256.hex(whole, HASH_DIGITS);
    }

    private static boolean isUsable(String name) {
        return name.length() <= LONGEST && !isDevice(name);
    }

    /** Windows takes these names for devices, whatever follows the first dot. */
    private static boolean isDevice(String name) {
        String stem = name.split("\\.", 2)[0].toLowerCase(Locale.ROOT);
        return DEVICES.contains(stem) || PORT.matcher(stem).matches();
    }
}
