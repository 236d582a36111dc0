// The search of these pages runs in a worker, which browsers refuse to pages opened from a disk
// or a USB stick. There, a hidden frame does its work. Its name is the one the theme looks for.
if (location.protocol === "file:") {
  const inside = (url) => `
    <script>
      const owner = frameElement.owner
      postMessage = (data) => owner.dispatchEvent(new MessageEvent("message", { data }))
      importScripts = (...urls) => urls.reduce((before, url) => before.then(() =>
        new Promise((loaded, failed) => {
          const script = document.createElement("script")
          script.src = url
          script.onload = loaded
          script.onerror = failed
          document.head.append(script)
        })), Promise.resolve())
    <\/script>
    <script src="${url}"><\/script>`

  window.IFrameWorker = class extends EventTarget {
    constructor(url) {
      super()
      const frame = document.createElement("iframe")
      frame.owner = this
      frame.hidden = true
      document.body.append(frame)
      const page = frame.contentDocument
      page.open()
      page.write(inside(new URL(url, location)))
      page.close()
      this.frame = new Promise((ready) => {
        page.querySelector("script[src]").addEventListener("load", () => ready(frame.contentWindow))
      })
    }
    postMessage(data) {
      this.frame.then((inner) => inner.dispatchEvent(new inner.MessageEvent("message", { data })))
    }
    terminate() {
      this.frame.then((inner) => inner.frameElement.remove())
    }
  }
  window.Worker = window.IFrameWorker
}
