package org.qmp4j.testkit.machine.block;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qmp4j.testkit.machine.job.Job;

/** One node of the block graph. */
final class Node {

    private static final int SECTOR = 512;

    final String name;
    final String driver;
    JsonNode options;
    final Map<String, Bitmap> bitmaps = new LinkedHashMap<>();

    /** The image file of a node of driver file; null if it is what the options call it. */
    @Nullable
    Path place;

    @Nullable
    Node file;

    /** Whether its file was described inside its own description, and so follows it. */
    boolean ownsFile;

    @Nullable
    Node backing;

    /** The header of a qcow2 image. */
    @Nullable
    Qcow2 header;

    boolean readOnly;
    boolean ownedByMonitor;

    /** Why nobody else may have it, if a job has it. */
    String blocker = "";

    /** Whether a job holds it as a device would. */
    boolean held;

    /** The jobs that use it. */
    final List<Job> jobs = new ArrayList<>();

    Node(String name, String driver, JsonNode options) {
        this.name = name;
        this.driver = driver;
        this.options = options;
    }

    /** A node that a job puts over another. */
    static Node filter(String name, String driver, Node below) {
        Node filter = new Node(name, driver, JsonNodeFactory.instance.objectNode());
        filter.file = below;
        return filter;
    }

    boolean isFilter() {
        return !options.has("driver");
    }

    /** The image file at the bottom; null if there is none. */
    @Nullable
    Path path() {
        if (driver.equals("file")) {
            return place != null ? place : Path.of(options.path("filename").asText());
        }
        return file == null ? null : file.path();
    }

    long size() {
        if (header != null) {
            return header.size();
        }
        if (driver.equals("null-co")) {
            return options.path("size").asLong(1L << 30);
        }
        if (file != null) {
            long size = file.size();
            return driver.equals("raw") ? (size + SECTOR - 1) / SECTOR * SECTOR : size;
        }
        try {
            Path path = path();
            return path == null ? 0 : Files.size(path);
        } catch (IOException e) {
            // the image went away after it was opened: QEMU would still know its size, the fake does not
            return 0;
        }
    }

    /** The full name of the backing file that the header names; empty if there is none. */
    String headerBacking() {
        Path path = path();
        if (header == null || path == null || header.backingFile().isEmpty()) {
            return "";
        }
        return path.resolveSibling(header.backingFile()).toString();
    }

    /** Makes the image or the graph read-only or writable here, and in the file that belongs to the node. */
    void setReadOnly(boolean value) {
        readOnly = value;
        if (ownsFile && file != null) {
            file.setReadOnly(value);
        }
    }
}
