package org.qmp4j.supervisor.domain;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The rule for names of domains: one line that could be a file name, but for its length, for the symlinks that people read. */
public final class DomainName {
    /** The longest name, in bytes of UTF-8. One that is longer than a file name may be has no symlinks, that is all. */
    public static final int MAX_BYTES = 1024;

    private DomainName() {}

    /** What is wrong with that name, or empty when it may be used. */
    public static Optional<String> problem(String name) {
        if (name.isEmpty()) {
            return Optional.of("a name must not be empty");
        }
        if (name.equals(".") || name.equals("..")) {
            return Optional.of("'" + name + "' cannot be a name: directories use it");
        }
        if (name.indexOf('/') >= 0) {
            return Optional.of("a name must not contain '/'");
        }
        if (name.chars().anyMatch(Character::isISOControl)) {
            return Optional.of("a name must not contain NUL, newline or other control characters");
        }
        if (name.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
            return Optional.of("a name must be valid Unicode");
        }
        if (name.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            return Optional.of("a name must not be longer than " + MAX_BYTES + " bytes of UTF-8");
        }
        return Optional.empty();
    }
}
