package org.qmp4j.supervisor.saveimage;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.saveimage.format.SaveHeader;

/**
 * What a file says of the guest that was saved in it.
 *
 * @param file where it is
 * @param header its first bytes
 * @param xml the definition of the guest, as domain XML
 * @param cookie what else its reader has to know, as XML; null without
 */
public record SaveImage(
        Path file, SaveHeader header, String xml, @Nullable String cookie) {}
