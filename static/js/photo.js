// A phone's photo has more pixels than anyone needs to read a paper: 12 MP become 2400 px, so that
// a weak network carries it. Never under 2000 px on the long side: small print must stay readable.

const LONG_SIDE = 2400;
const QUALITY = 0.85;
const PICTURES = ["image/jpeg", "image/png", "image/webp"];

// Return a smaller JPEG of `file`, or `file` itself: a PDF, a picture that is small enough, or one
// that this browser cannot open (the server may).
export async function smaller(file) {
  if (!PICTURES.includes(file.type) || !window.createImageBitmap) return file;
  try {
    const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
    const scale = LONG_SIDE / Math.max(picture.width, picture.height);
    if (scale >= 1) return file;
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    const pen = canvas.getContext("2d");
    pen.fillStyle = "#fff";
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.imageSmoothingQuality = "high";
    pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const blob = await new Promise((done) => canvas.toBlob(done, "image/jpeg", QUALITY));
    if (!blob || blob.size >= file.size) return file;
    return new File([blob], file.name.replace(/\.\w+$/, "") + ".jpg", { type: "image/jpeg" });
  } catch {
    return file;
  }
}
