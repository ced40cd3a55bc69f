package org.qmp4j.examples.vm.verb;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.qmp4j.examples.vm.call.Call;
import org.qmp4j.message.QmpJson;
import org.qmp4j.supervisor.saveimage.SaveImage;
import org.qmp4j.supervisor.vm.Domain;

/** How a saved guest is told. */
final class SaveText {
    private SaveText() {}

    static SaveImage saved(Call call, ProgressLine line, String what, Supplier<CompletionStage<SaveImage>> save)
            throws Exception {
        try {
            return call.job(what, save);
        } finally {
            line.end();
        }
    }

    static String text(SaveImage image) {
        return "saved to " + image.file() + " (" + bytes(image) + " bytes, "
                + image.header().compression().id() + ")";
    }

    static ObjectNode json(Domain domain, SaveImage image) {
        return DomainText.json(domain).setAll(json(image));
    }

    static ObjectNode json(SaveImage image) {
        return QmpJson.object()
                .put("file", image.file().toString())
                .put("bytes", bytes(image))
                .put("format", image.header().compression().id())
                .put("wasRunning", image.header().wasRunning());
    }

    private static long bytes(SaveImage image) {
        try {
            return Files.size(image.file());
        } catch (IOException e) {
            return 0;
        }
    }
}
