package org.qmp4j.supervisor.commandline;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Command lines of {@code qemu-img}. Formats are always said, and a name cannot be taken for an option: it is a {@code file:} of
 * its own, or absolute.
 */
public final class QemuImgArgs {
    private final String program;

    /** @param program qemu-img itself */
    public QemuImgArgs(String program) {
        this.program = program;
    }

    private List<String> line(String... words) {
        List<String> line = new ArrayList<>();
        line.add(program);
        line.addAll(List.of(words));
        return line;
    }

    /**
     * Makes an image over another.
     *
     * @param backing as it is to stand in the image
     */
    public List<String> overlay(String format, String file, String backing, String backingFormat) {
        return line("create", "-q", "-f", format, "-b", backing, "-F", backingFormat, "--", file);
    }

    /** Makes an image with nothing in it, over nothing. */
    public List<String> create(String format, String file, long bytes) {
        return line("create", "-q", "-f", format, "--", file, Long.toString(bytes));
    }

    /**
     * Puts what is in an image, and in those below it down to a base, into that base; the image itself stays. Says how far it is.
     *
     * @param speed bytes a second at most; 0 for no limit
     */
    public List<String> commit(String format, String file, String base, long speed) {
        List<String> line = line("commit", "-p", "-d");
        limit(line, speed);
        line.addAll(List.of("-f", format, "-b", base, "--", file));
        return line;
    }

    private static void limit(List<String> line, long speed) {
        if (speed > 0) {
            line.addAll(List.of("-r", Long.toString(speed)));
        }
    }

    /**
     * Copies what is in an image, and in those below it, to another, which is on the disk when it has ended. Says how far it is.
     *
     * @param to the other one
     * @param backing what that is over, so that only what the image itself has is copied; null to copy all
     * @param made whether the other one is made; else it is there, and is written over
     * @param speed bytes a second at most; 0 for no limit
     */
    public List<String> convert(Image from, Image to, @Nullable Image backing, boolean made, long speed) {
        List<String> line = line("convert", "-p", "-t", "writeback");
        limit(line, speed);
        if (!made) {
            line.add("-n");
        }
        line.addAll(List.of("-f", from.format(), "-O", to.format()));
        if (backing != null) {
            line.addAll(List.of("-B", backing.file(), "-F", backing.format()));
        }
        line.addAll(List.of("--", from.file(), to.file()));
        return line;
    }

    /**
     * An image, by its name.
     *
     * @param format its driver
     * @param file absolute, or as it is to stand in another image
     */
    public record Image(String format, String file) {}

    /** Tells which of it and those below it has which part of what is seen, as JSON. */
    public List<String> map(String format, String file) {
        return line("map", "--output=json", "-f", format, "--", file);
    }

    /**
     * Puts an image over another one; what only those in between had goes into it. Says how far it is.
     *
     * @param backing null for nothing
     */
    public List<String> rebase(String format, String file, @Nullable String backing, @Nullable String backingFormat) {
        return backing == null || backingFormat == null
                ? line("rebase", "-p", "-f", format, "-b", "", "--", file)
                : line("rebase", "-p", "-f", format, "-b", backing, "-F", backingFormat, "--", file);
    }

    /** Says in an image that it is over another one, and looks at nothing else. */
    public List<String> rename(String format, String file, String backing, String backingFormat) {
        return line("rebase", "-q", "-u", "-f", format, "-b", backing, "-F", backingFormat, "--", file);
    }

    /** Makes an empty bitmap in a qcow2 image. */
    public List<String> addBitmap(String file, String name, long granularity, boolean recording) {
        List<String> line = line("bitmap", "--add", "-g", Long.toString(granularity));
        if (!recording) {
            line.add("--disable");
        }
        line.addAll(List.of("-f", "qcow2", "--", file, name));
        return line;
    }

    /** Makes an empty bitmap in a qcow2 image, as QEMU would; what is below the image is not opened. */
    public List<String> addBitmapAlone(String file, String name) {
        return line("bitmap", "--add", "--", alone(file), name);
    }

    /** Removes a bitmap from a qcow2 image; what is below the image is not opened. */
    public List<String> removeBitmapAlone(String file, String name) {
        return line("bitmap", "--remove", "--", alone(file), name);
    }

    private static String alone(String file) {
        ObjectNode image = JsonNodeFactory.instance.objectNode().put("driver", "qcow2");
        image.putObject("file").put("filename", file);
        image.putNull("backing");
        return "json:" + image;
    }

    /** What the bitmap of that name has in another image, it has in a qcow2 image too from then on. */
    public List<String> mergeBitmap(String file, String name, String from, String fromFormat) {
        return line("bitmap", "--merge", name, "-b", from, "-F", fromFormat, "-f", "qcow2", "--", file, name);
    }

    /** Makes a bitmap in a qcow2 image that has what one of that name has in another; what is below the two is not opened. */
    public List<String> copyBitmap(String file, String name, long granularity, boolean recording, String from) {
        List<String> line = line("bitmap", "--add", "-g", Long.toString(granularity));
        if (!recording) {
            line.add("--disable");
        }
        line.addAll(List.of("--merge", name, "-b", alone(from), "--", alone(file), name));
        return line;
    }

    /** Opens an image as whoever reads it does, which fails while somebody writes to it. */
    public List<String> look(String format, String file) {
        return line("info", "--output=json", "-f", format, "--", file);
    }

    /** Gives an image another size; a smaller one too. */
    public List<String> resize(String format, String file, long bytes) {
        return line("resize", "-q", "--shrink", "-f", format, "--", file, Long.toString(bytes));
    }

    /** Tells of one image, as JSON. */
    public List<String> header(String format, String file) {
        return line("info", "-U", "--output=json", "-f", format, "--", file);
    }

    /** Tells of an image and all below it, as JSON. */
    public List<String> chain(String format, String file) {
        return line("info", "-U", "--backing-chain", "--output=json", "-f", format, "--", file);
    }
}
