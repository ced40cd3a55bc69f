package org.qmp4j.examples.vm.verb;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.qmp4j.examples.vm.call.CallException;
import org.qmp4j.examples.vm.call.Code;

/** Domain XML from a file, or from standard input for {@code -}. */
final class XmlFile {
    private XmlFile() {}

    static String read(Path file, InputStream in) throws IOException {
        try {
            return file.toString().equals("-")
                    ? new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    : Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new CallException(
                    Code.FILE, "there is no file " + e.getMessage(), "give the path of a file with XML");
        } catch (CharacterCodingException e) {
            throw new CallException(Code.FILE, file + " is no text in UTF-8", "give the path of a file with XML");
        } catch (FileSystemException e) {
            throw e;
        } catch (IOException e) {
            // of a directory it does not say which
            throw new FileSystemException(file.toString(), null, e.getMessage());
        }
    }
}
