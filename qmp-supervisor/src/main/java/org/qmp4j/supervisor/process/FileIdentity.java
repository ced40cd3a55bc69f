package org.qmp4j.supervisor.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;

/**
 * Which file it is, whatever its name.
 *
 * @param device device number as {@code stat} gives it
 * @param inode inode number
 */
public record FileIdentity(long device, long inode) {
    /** The identity of the file that the path leads to. */
    public static FileIdentity of(Path path, LinkOption... options) throws IOException {
        Map<String, Object> attributes = Files.readAttributes(path, "unix:dev,ino", options);
        return new FileIdentity(number(attributes, "dev"), number(attributes, "ino"));
    }

    private static long number(Map<String, Object> attributes, String name) throws IOException {
        if (attributes.get(name) instanceof Number number) {
            return number.longValue();
        }
        throw new IOException("this file system does not tell the attribute '" + name + "'");
    }

    /** The device as {@code /proc/locks} writes it: major and minor number in hex. */
    String majorMinor() {
        long major = (device >> 8) & 0xfff;
        long minor = (device & 0xff) | ((device >> 12) & 0xfff00);
        return String.format("%02x:%02x", major, minor);
    }

    @Override
    public String toString() {
        return device + ":" + inode;
    }
}
