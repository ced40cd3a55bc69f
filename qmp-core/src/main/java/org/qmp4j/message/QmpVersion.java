package org.qmp4j.message;

import com.fasterxml.jackson.databind.JsonNode;

/** QAPI {@code VersionInfo}. For people and logs: decide by the schema what a QEMU can do, not by its version. */
public record QmpVersion(int major, int minor, int micro, String packageName) implements Comparable<QmpVersion> {
    /** Reads a {@code VersionInfo} object; what is missing counts as 0 or empty. */
    public static QmpVersion read(JsonNode versionInfo) {
        JsonNode qemu = versionInfo.path("qemu");
        return new QmpVersion(
                qemu.path("major").asInt(),
                qemu.path("minor").asInt(),
                qemu.path("micro").asInt(),
                versionInfo.path("package").asText(""));
    }

    @Override
    public int compareTo(QmpVersion other) {
        int byMajor = Integer.compare(major, other.major);
        int byMinor = byMajor != 0 ? byMajor : Integer.compare(minor, other.minor);
        return byMinor != 0 ? byMinor : Integer.compare(micro, other.micro);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + micro + (packageName.isEmpty() ? "" : " (" + packageName + ")");
    }
}
