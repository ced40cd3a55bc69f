package org.qmp4j.testkit.junit;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;

/** Something real that tests may need; its words are in the reason of each skip, and in the line at the end. */
enum Need {
    QEMU("a real QEMU"),
    LIBVIRT("a real libvirt");

    static final String REQUIRE = "require.qemu";

    private final String words;

    Need(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** What every reason of a skip for want of this begins with. */
    String prefix() {
        return "needs " + words + ": ";
    }

    /** The test cannot run: it is skipped, or it fails where that was asked for. */
    ConditionEvaluationResult missing(String why) {
        if (required()) {
            throw new IllegalStateException(
                    prefix() + why + "; it must not be skipped, as -D" + REQUIRE + "=true was given");
        }
        return ConditionEvaluationResult.disabled(prefix() + why);
    }

    private static boolean required() {
        String value = System.getProperty(REQUIRE);
        return value != null && (value.isEmpty() || Boolean.parseBoolean(value));
    }
}
