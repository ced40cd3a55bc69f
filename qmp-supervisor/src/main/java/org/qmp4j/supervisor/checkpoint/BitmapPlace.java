package org.qmp4j.supervisor.checkpoint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A bitmap in an image that no QEMU has, as the journal has it.
 *
 * @param file the image
 * @param bitmap name of the bitmap
 */
record BitmapPlace(String file, String bitmap) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static String print(List<BitmapPlace> places) {
        ArrayNode all = JSON.createArrayNode();
        places.forEach(place -> all.addArray().add(place.file).add(place.bitmap));
        return all.toString();
    }

    /** @throws IllegalArgumentException when that is no such text */
    static List<BitmapPlace> parse(String text) {
        try {
            List<BitmapPlace> places = new ArrayList<>();
            for (JsonNode place : JSON.readTree(text)) {
                places.add(new BitmapPlace(place.path(0).asText(), place.path(1).asText()));
            }
            return places;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no list of bitmaps: " + text, e);
        }
    }
}
