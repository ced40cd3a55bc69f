package org.qmp4j.supervisor.backingchain;

import java.util.List;
import java.util.Optional;
import org.qmp4j.supervisor.image.ImageHeader;
import org.qmp4j.supervisor.storage.StorageImage;

/**
 * An image of a chain.
 *
 * @param depth 0 for the top
 * @param image the image, as the definition has it, or as it was detected; with the id of its block nodes when they are there
 * @param place where it is, for people: a path or a URI
 * @param header what its header says; empty when it could not be read, or is on the network
 * @param fileSize how many bytes its file has; -1 when that is not known
 * @param others names of other domains that have it in a chain, too
 * @param difference where definition, headers and graph differ first; empty when they agree
 */
public record ChainLayer(
        int depth,
        StorageImage image,
        String place,
        Optional<ImageHeader> header,
        long fileSize,
        List<String> others,
        Optional<ChainDifference> difference) {
    public ChainLayer {
        others = List.copyOf(others);
    }
}
