package org.qmp4j.supervisor.backingchain;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.qmp4j.supervisor.error.ChainException;
import org.qmp4j.supervisor.error.ImageException;
import org.qmp4j.supervisor.image.BackingText;
import org.qmp4j.supervisor.image.ChainDetection;
import org.qmp4j.supervisor.image.HeaderFormat;
import org.qmp4j.supervisor.image.ImageBytes;
import org.qmp4j.supervisor.image.ImageHeader;
import org.qmp4j.supervisor.image.ImageHeaders;
import org.qmp4j.supervisor.image.ImageStore;
import org.qmp4j.supervisor.monitor.GraphNode;
import org.qmp4j.supervisor.storage.StorageImage;

/** Reads the headers of a chain. */
final class ChainReader {
    private final ImageStore store;
    private final ChainDetection detection;

    ChainReader(ImageStore store) {
        this.store = store;
        this.detection = new ChainDetection(store);
    }

    /** What the headers alone say, from the top of that image on; what its definition says of its chain does not count. */
    StorageImage detected(StorageImage top) {
        return detection.detect(top.withBacking(null).withDataStore(null));
    }

    /** A header that could be read or not, and how long its file is. */
    private record Seen(Optional<ImageHeader> header, long size, Optional<String> problem) {}

    /**
     * The report of a disk.
     *
     * @param others names of other domains that have the image at a place
     */
    ChainReport report(
            String disk, StorageImage top, Map<String, GraphNode> graph, Function<String, List<String>> others) {
        Optional<String> problem = Optional.empty();
        StorageImage whole = top;
        try {
            whole = detection.detect(top);
        } catch (ChainException e) {
            problem = Optional.of(String.valueOf(e.getMessage()));
        }
        List<StorageImage> images = whole.chain();
        List<Seen> seen = images.stream().map(this::look).toList();
        Accounts accounts = new Accounts(images, seen.stream().map(Seen::header).toList(), graph);
        List<ChainLayer> layers = new ArrayList<>();
        for (int depth = 0; depth < images.size(); depth++) {
            StorageImage image = images.get(depth);
            String place = BackingText.shown(image.source());
            Seen one = seen.get(depth);
            // where the chain could not be followed, the end of what is known is no end
            boolean open = problem.isPresent() && depth == images.size() - 1;
            layers.add(new ChainLayer(
                    depth,
                    image,
                    place,
                    one.header(),
                    one.size(),
                    others.apply(place),
                    open ? Optional.empty() : accounts.difference(depth)));
            problem = problem.or(one::problem);
        }
        return new ChainReport(disk, layers, problem, List.of());
    }

    /** The header of an image on its own; empty when it cannot be read. */
    private Seen look(StorageImage image) {
        if (image.isEmpty() || !ImageStore.isLocal(image.source())) {
            return new Seen(Optional.empty(), -1, Optional.empty());
        }
        try (ImageBytes bytes = store.open(store.found(image.source()))) {
            HeaderFormat format = image.encryption() != null && HeaderFormat.of(image.format()) == HeaderFormat.RAW
                    ? HeaderFormat.LUKS
                    : HeaderFormat.of(image.format());
            return new Seen(Optional.of(ImageHeaders.read(bytes, format)), bytes.size(), Optional.empty());
        } catch (ImageException e) {
            return new Seen(Optional.empty(), -1, Optional.of(String.valueOf(e.getMessage())));
        } catch (IOException e) {
            return new Seen(Optional.empty(), -1, Optional.of(BackingText.shown(image.source()) + ": " + e));
        }
    }

    /** What a format that nobody states looks like. */
    HeaderFormat guessed(StorageImage image) {
        try (ImageBytes bytes = store.open(store.found(image.source()))) {
            return ImageHeaders.probe(bytes).format();
        }
    }
}
