package org.qmp4j.supervisor.backingchain;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.qmp4j.supervisor.image.BackingString;
import org.qmp4j.supervisor.image.BackingText;
import org.qmp4j.supervisor.image.HeaderFormat;
import org.qmp4j.supervisor.image.ImageHeader;
import org.qmp4j.supervisor.monitor.GraphNode;
import org.qmp4j.supervisor.storage.EmptySource;
import org.qmp4j.supervisor.storage.StorageImage;
import org.qmp4j.supervisor.storage.StorageSource;

/**
 * The three accounts of a chain.
 *
 * @param images as the definition has them, or as they were detected below what it has
 * @param headers what their headers say, in the same order
 * @param graph the block nodes of a QEMU that runs, by name; empty when none does
 */
record Accounts(List<StorageImage> images, List<Optional<ImageHeader>> headers, Map<String, GraphNode> graph) {
    /** What nobody can say. */
    private static final String UNSAID = "";

    private static final String NOTHING = "nothing below";

    /** The first difference of the image at that depth. */
    Optional<ChainDifference> difference(int depth) {
        StorageImage image = images.get(depth);
        Optional<ImageHeader> header = headers.get(depth);
        Optional<GraphNode> node = node(image);
        String place = place(image);
        Optional<ImageHeader.Backing> above =
                depth == 0 ? Optional.empty() : headers.get(depth - 1).flatMap(ImageHeader::backing);
        if (!graph.isEmpty() && image.index() != null && node.isEmpty()) {
            return Optional.of(new ChainDifference("path", place, UNSAID, "no node libvirt-" + image.index()));
        }
        return Stream.of(
                        differs(
                                "path",
                                place,
                                depth == 0
                                        ? UNSAID
                                        : above.map(backing -> resolved(depth, backing))
                                                .orElse(UNSAID),
                                node.map(one -> plain(one.filename())).orElse(UNSAID)),
                        differs(
                                "format",
                                image.format().driver(),
                                above.flatMap(ImageHeader.Backing::format)
                                        .map(word -> HeaderFormat.of(word).isPresent() ? word : "raw")
                                        .orElse(UNSAID),
                                node.filter(one -> one.name().endsWith("-format"))
                                        .map(GraphNode::driver)
                                        .orElse(UNSAID)),
                        differs(
                                "backing",
                                depth + 1 < images.size() ? place(images.get(depth + 1)) : NOTHING,
                                header.filter(one -> one.format().canRefer())
                                        .map(one -> one.backing()
                                                .map(backing -> resolved(depth + 1, backing))
                                                .orElse(NOTHING))
                                        .orElse(UNSAID),
                                node.map(one -> one.backing().isEmpty() ? NOTHING : plain(one.backing()))
                                        .orElse(UNSAID)),
                        differs(
                                "size",
                                UNSAID,
                                header.filter(one -> image.slice() == null && one.virtualSize() > 0)
                                        .map(one -> one.virtualSize() + " bytes")
                                        .orElse(UNSAID),
                                node.map(one -> one.virtualSize() + " bytes").orElse(UNSAID)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<GraphNode> node(StorageImage image) {
        String name = "libvirt-" + image.index();
        return Stream.of("-format", "-slice-sto", "-storage")
                .map(kind -> graph.get(name + kind))
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static Optional<ChainDifference> differs(String what, String definition, String header, String graph) {
        boolean same = Stream.of(definition, header, graph)
                        .filter(text -> !text.isEmpty())
                        .distinct()
                        .count()
                <= 1;
        return same ? Optional.empty() : Optional.of(new ChainDifference(what, definition, header, graph));
    }

    private static String place(StorageImage image) {
        return BackingText.shown(image.source());
    }

    /** Where the name leads that stands in the header above that depth. */
    private String resolved(int depth, ImageHeader.Backing backing) {
        try {
            return BackingText.shown(
                    BackingString.read(backing.text(), images.get(depth - 1).source())
                            .source());
        } catch (IllegalArgumentException e) {
            return backing.text();
        }
    }

    /** QEMU's name of a place in our words; nothing when it is one that we have no words for. */
    private static String plain(String filename) {
        try {
            StorageSource source =
                    BackingString.read(filename, new EmptySource(false)).source();
            return BackingText.shown(source);
        } catch (IllegalArgumentException e) {
            return UNSAID;
        }
    }
}
