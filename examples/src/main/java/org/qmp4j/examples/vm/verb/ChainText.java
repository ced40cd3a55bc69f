package org.qmp4j.examples.vm.verb;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.qmp4j.message.QmpJson;
import org.qmp4j.supervisor.backingchain.ChainDifference;
import org.qmp4j.supervisor.backingchain.ChainLayer;
import org.qmp4j.supervisor.backingchain.ChainReport;
import org.qmp4j.supervisor.image.ImageHeader;
import org.qmp4j.supervisor.storage.StorageImage;

/** A chain as a tree for people, and as JSON. */
final class ChainText {
    private static final String[] UNITS = {"B", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"};

    private ChainText() {}

    static String tree(ChainReport report) {
        List<String> lines = new ArrayList<>();
        lines.add(report.disk());
        for (ChainLayer layer : report.layers()) {
            String indent = "   ".repeat(layer.depth());
            lines.add(indent + "└─ " + layer.place() + "  " + facts(layer));
            layer.difference().ifPresent(one -> lines.add(indent + "     ! " + one));
        }
        report.problem().ifPresent(one -> lines.add("! " + one));
        report.changed().forEach(one -> lines.add("! since the last stop: " + one));
        return String.join("\n", lines);
    }

    private static String facts(ChainLayer layer) {
        List<String> facts = new ArrayList<>();
        StorageImage image = layer.image();
        facts.add(image.format().id());
        layer.header().filter(one -> one.virtualSize() > 0).ifPresent(one -> facts.add(size(one.virtualSize())));
        if (layer.fileSize() >= 0) {
            facts.add("file of " + size(layer.fileSize()));
        }
        if (image.index() != null) {
            facts.add("id " + image.index());
        }
        StorageImage data = image.dataStore();
        if (data != null) {
            facts.add("its data in " + data.source());
        }
        layer.header().ifPresent(header -> facts.addAll(header(header)));
        if (!layer.others().isEmpty()) {
            facts.add("shared with " + String.join(", ", layer.others()));
        }
        return "(" + String.join(", ", facts) + ")";
    }

    private static List<String> header(ImageHeader header) {
        List<String> facts = new ArrayList<>();
        if (header.encryption() != ImageHeader.Encryption.NONE) {
            facts.add("encrypted");
        }
        if (header.snapshots() > 0) {
            facts.add(header.snapshots() + " internal snapshots");
        }
        header.bitmaps().forEach(bitmap -> facts.add("bitmap " + bitmap.name() + (bitmap.inUse() ? " in use" : "")));
        header.extents().forEach(extent -> facts.add("made of " + extent));
        if (header.features().dirty()) {
            facts.add("not closed properly");
        }
        if (header.features().corrupt()) {
            facts.add("corrupt");
        }
        return facts;
    }

    private static String size(long bytes) {
        double value = bytes;
        int unit = 0;
        while (value >= 1024 && unit < UNITS.length - 1) {
            value /= 1024;
            unit++;
        }
        return String.format(Locale.ROOT, value == Math.rint(value) ? "%.0f %s" : "%.1f %s", value, UNITS[unit]);
    }

    static ObjectNode json(ChainReport report) {
        ObjectNode json = QmpJson.object().put("disk", report.disk()).put("valid", report.isTrue());
        json.put("problem", report.problem().orElse(null));
        ArrayNode changed = json.putArray("changed");
        report.changed().forEach(changed::add);
        ArrayNode layers = json.putArray("layers");
        report.layers().forEach(layer -> layers.add(json(layer)));
        return json;
    }

    private static ObjectNode json(ChainLayer layer) {
        ObjectNode json = QmpJson.object()
                .put("depth", layer.depth())
                .put("id", layer.image().index())
                .put("place", layer.place())
                .put("format", layer.image().format().id())
                .put("virtualSize", layer.header().map(ImageHeader::virtualSize).orElse(null))
                .put("fileSize", layer.fileSize() < 0 ? null : layer.fileSize());
        ArrayNode bitmaps = json.putArray("bitmaps");
        layer.header()
                .ifPresent(header -> header.bitmaps()
                        .forEach(bitmap -> bitmaps.addObject()
                                .put("name", bitmap.name())
                                .put("inUse", bitmap.inUse())
                                .put("auto", bitmap.auto())
                                .put("granularity", bitmap.granularity())));
        ArrayNode others = json.putArray("sharedWith");
        layer.others().forEach(others::add);
        json.set("difference", layer.difference().map(ChainText::json).orElse(null));
        return json;
    }

    private static ObjectNode json(ChainDifference difference) {
        return QmpJson.object()
                .put("what", difference.what())
                .put("definition", difference.definition())
                .put("header", difference.header())
                .put("graph", difference.graph());
    }
}
