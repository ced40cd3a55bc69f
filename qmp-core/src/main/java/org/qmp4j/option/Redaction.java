package org.qmp4j.option;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which members are secret: their values never reach a log, a Flight Recorder event or an exception's text.
 *
 * @param members names of members that are secret wherever they stand, compared without case
 * @param longest longer texts are cut in logs, in characters
 */
public record Redaction(Set<String> members, int longest) {
    /**
     * Members with {@code password}, {@code passwd} or {@code secret} in their name are always secret, but for references
     * by id ({@code …-secret}); so are {@code data} of secret objects and VNC passwords in human monitor commands.
     */
    public static final Redaction STANDARD = new Redaction(Set.of("crypted", "private-key", "buf-b64"), 512);

    public Redaction {
        Set<String> lower = new TreeSet<>();
        members.forEach(name -> lower.add(name.toLowerCase(Locale.ROOT)));
        members = Set.copyOf(lower);
    }

    /** Whether a member of this name is secret. */
    public boolean isSecret(String member) {
        String name = member.toLowerCase(Locale.ROOT);
        boolean reference = name.endsWith("-secret");
        return members.contains(name)
                || (!reference && (name.contains("password") || name.contains("passwd") || name.contains("secret")));
    }
}
