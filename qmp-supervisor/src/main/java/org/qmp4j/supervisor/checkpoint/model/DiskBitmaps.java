package org.qmp4j.supervisor.checkpoint.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The bitmaps of all images of a disk.
 *
 * @param disk its target
 * @param layers its images from the top, each with its bitmaps
 */
public record DiskBitmaps(String disk, List<Layer> layers) {
    /**
     * An image.
     *
     * @param node its block node, or its path where no QEMU has it
     * @param bitmaps its bitmaps
     */
    public record Layer(String node, List<Bitmap> bitmaps) {
        public Layer {
            bitmaps = List.copyOf(bitmaps);
        }

        /** Its bitmap of that name. */
        public Optional<Bitmap> bitmap(String name) {
            return bitmaps.stream().filter(bitmap -> bitmap.name().equals(name)).findFirst();
        }
    }

    /** A bitmap, and where it is. */
    public record Place(Layer layer, Bitmap bitmap) {}

    public DiskBitmaps {
        layers = List.copyOf(layers);
    }

    /** Where bitmaps of that name are, from the top. */
    public List<Place> places(String name) {
        List<Place> places = new ArrayList<>();
        for (Layer layer : layers) {
            layer.bitmap(name).ifPresent(bitmap -> places.add(new Place(layer, bitmap)));
        }
        return places;
    }

    /** The names of all bitmaps that outlive the process. */
    public Set<String> kept() {
        Set<String> names = new LinkedHashSet<>();
        layers.forEach(layer -> layer.bitmaps().stream()
                .filter(bitmap -> bitmap.persistent() && !bitmap.name().isEmpty())
                .forEach(bitmap -> names.add(bitmap.name())));
        return names;
    }

    /**
     * What the bitmaps of that name come to. They must be in the image at the top, and below it without a gap: what was written
     * while an image without one was on top is not known.
     */
    public BitmapState state(String name) {
        List<Place> places = places(name);
        if (places.isEmpty()) {
            return BitmapState.MISSING;
        }
        if (places.stream().anyMatch(place -> place.bitmap().inconsistent())) {
            return BitmapState.INCONSISTENT;
        }
        if (places.stream().anyMatch(place -> !place.bitmap().persistent())) {
            return BitmapState.NOT_PERSISTENT;
        }
        if (places.stream().anyMatch(place -> !place.bitmap().recording())) {
            return BitmapState.NOT_RECORDING;
        }
        for (int i = 0; i < places.size(); i++) {
            if (!places.get(i).layer().equals(layers.get(i))) {
                return BitmapState.GAP;
            }
        }
        return places.stream().anyMatch(place -> place.bitmap().busy()) ? BitmapState.BUSY : BitmapState.GOOD;
    }
}
