package org.qmp4j.supervisor.domain.xml;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.DiskMirror;
import org.qmp4j.supervisor.storage.BackingStore;
import org.qmp4j.supervisor.storage.ImageFormat;
import org.qmp4j.supervisor.storage.StorageImage;

/** {@code <backingStore>}, {@code <dataStore>} and {@code <mirror>}: images beside or below that of a disk. */
final class BackingStoreXml {
    /** A format, and how much of its tables is cached. */
    private record Format(ImageFormat format, @Nullable Long cache) {}

    private static final XmlField<Format, ImageFormat> TYPE =
            XmlField.attribute("type", DiskDriverXml.FORMAT, Format::format);
    private static final XmlField<Format, Long> CACHE = XmlField.child(DiskDriverXml.METADATA_CACHE, Format::cache);
    private static final XmlShape<Format> FORMAT =
            new XmlShape<>("format", said -> new Format(said.need(TYPE), said.get(CACHE)), List.of(TYPE, CACHE));

    private static final String NAME = "backingStore";

    /** For the list of what is supported. */
    static final XmlShape<Object> LISTED =
            listed(NAME).attribute("index", "a number").shape();

    /** For the list of what is supported. */
    static final XmlShape<Object> LISTED_MIRROR = listed("mirror")
            .attribute("type", "see IMAGE")
            .attribute("job", "text")
            .attribute("ready", "text")
            .attribute("file", "text")
            .attribute("format", "text")
            .kept()
            .shape();

    private BackingStoreXml() {}

    /** For the list of what is supported: an image in an element of that name. */
    static XmlListing listed(String name) {
        return XmlListing.element(name)
                .text("nothing where there is no image; else see IMAGE")
                .child(FORMAT);
    }

    /** What is below an image; null when nothing is said. */
    static @Nullable BackingStore read(XmlElement around) {
        XmlElement store = around.child(NAME);
        if (store == null) {
            return null;
        }
        if (store.attribute("type") == null && store.child("source") == null && store.child("format") == null) {
            store.refuseRest();
            return BackingStore.END;
        }
        store.requiredAttribute("type");
        store.requiredChild("source");
        return new BackingStore(image(store));
    }

    /** An image with its format, and what is below it. */
    static StorageImage image(XmlElement store) {
        Integer index = store.name().equals(NAME) ? store.number("index", 1, Integer.MAX_VALUE) : null;
        XmlElement format = store.child("format");
        StorageImage place = SourceXml.read(store);
        if (place.isEmpty()) {
            throw store.invalid("it needs its source");
        }
        Format said = format == null ? new Format(ImageFormat.RAW, null) : FORMAT.read(format);
        StorageImage image = place.withFormat(said.format(), said.cache()).withBacking(read(store));
        store.refuseRest();
        return index == null ? image : image.withIndex(index);
    }

    static void write(@Nullable BackingStore backing, XmlPrinter out) {
        StorageImage image = backing == null ? null : backing.image();
        if (image != null) {
            write(NAME, image, true, out);
        } else if (backing != null) {
            out.empty(NAME);
        }
    }

    /** @param outside whether its index stands at the element, and not at the source in it */
    static void write(String name, StorageImage image, boolean outside, XmlPrinter out) {
        out.open(name, "type", SourceXml.type(image.source()), "index", outside ? image.index() : null);
        content(image, !outside, out);
        out.close(name);
    }

    private static void content(StorageImage image, boolean withIndex, XmlPrinter out) {
        FORMAT.write(new Format(image.format(), image.metadataCache()), out);
        SourceXml.write(image, withIndex, out);
        write(image.backing(), out);
    }

    static @Nullable DiskMirror mirror(XmlElement disk) {
        XmlElement mirror = disk.child("mirror");
        if (mirror == null) {
            return null;
        }
        String job = mirror.attribute("job");
        String ready = mirror.attribute("ready");
        String file = mirror.attribute("file");
        String format = mirror.attribute("format");
        if (mirror.child("source") == null) {
            mirror.mayState("type", "file");
            mirror.refuseRest();
            return new DiskMirror(job, ready, file, format, null);
        }
        return new DiskMirror(job, ready, file, format, image(mirror));
    }

    static void write(DiskMirror mirror, XmlPrinter out) {
        StorageImage image = mirror.image();
        Object[] said = {
            "type", image == null ? "file" : SourceXml.type(image.source()),
            "file", mirror.file(),
            "format", mirror.format(),
            "job", mirror.job(),
            "ready", mirror.ready()
        };
        if (image == null) {
            out.empty("mirror", said);
        } else {
            out.open("mirror", said);
            content(image, true, out);
            out.close("mirror");
        }
    }
}
