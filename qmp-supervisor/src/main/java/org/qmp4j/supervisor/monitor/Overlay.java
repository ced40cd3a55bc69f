package org.qmp4j.supervisor.monitor;

import java.util.List;

/**
 * An image that is put on top of one in use.
 *
 * @param node the node in use
 * @param overlay the node of the new image, which has nothing below it yet
 * @param bitmaps persistent ones of the node in use, which go on in the new image
 */
public record Overlay(String node, String overlay, List<BitmapFacts> bitmaps) {
    public Overlay {
        bitmaps = List.copyOf(bitmaps);
    }
}
