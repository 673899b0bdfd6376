import {DARK_GLOW, DIMMED, type Picture, type PointRenderer} from './renderer';
import {MOST_GROUPS} from './colours';

/** Groups and the others. */
const PALETTE_SIZE = MOST_GROUPS + 1;

const VERTEX_SHADER = `#version 300 es
layout(location = 0) in vec2 place;
layout(location = 1) in uint group;
uniform vec2 middle;
uniform vec2 unit;        // clip space for one unit of the map
uniform float diameter;   // pixels of the screen
uniform float opacity;
uniform int highlighted;  // -1 for none
uniform vec3 palette[${PALETTE_SIZE}];
out vec4 colour;
out float radius;
void main() {
  bool stands = highlighted < 0 || int(group) == highlighted;
  gl_Position = vec4((place - middle) * unit, 0.0, 1.0);
  float size = diameter * (highlighted >= 0 && stands ? 1.25 : 1.0);
  gl_PointSize = size + 1.0; // room for the soft edge
  radius = size / 2.0;
  colour = vec4(palette[min(int(group), ${PALETTE_SIZE - 1})], opacity * (stands ? 1.0 : ${DIMMED}));
}`;

const FRAGMENT_SHADER = `#version 300 es
precision mediump float;
in vec4 colour;
in float radius;
uniform float glow;
out vec4 pixel;
void main() {
  float away = length(gl_PointCoord - 0.5) * (2.0 * radius + 1.0);
  float alpha = colour.a * clamp(radius + 0.5 - away, 0.0, 1.0);
  pixel = vec4(colour.rgb * alpha, alpha * (1.0 - glow));
}`;

const UNIFORMS = ['middle', 'unit', 'diameter', 'opacity', 'highlighted', 'palette', 'glow'] as const;

type Uniforms = Record<(typeof UNIFORMS)[number], WebGLUniformLocation | null>;

/** What lives on the graphics card, and is gone when the browser takes the card away. */
type Resources = {program: WebGLProgram; uniforms: Uniforms; places: WebGLBuffer; groups: WebGLBuffer};

/**
 * Draws all points with one call of WebGL 2.
 *
 * Our own, and not one of the libraries built on regl: regl compiles JavaScript from text, which the server's
 * Content-Security-Policy forbids.
 *
 * @param redraw called when the picture is lost and can be drawn again
 * @returns null where the browser has no WebGL 2, or no graphics card for it
 */
export function webglRenderer(canvas: HTMLCanvasElement, redraw: () => void): PointRenderer | null {
  const gl = hasGraphicsCard()
    ? canvas.getContext('webgl2', {alpha: true, antialias: false, premultipliedAlpha: true})
    : null;
  if (!gl) {
    return null;
  }
  let resources: Resources | null = resourcesIn(gl);
  let points: {places: Float32Array; groups: Uint8Array} | null = null;

  const lose = (event: Event) => {
    event.preventDefault(); // or else the browser never gives it back
    resources = null;
  };
  const restore = () => {
    resources = resourcesIn(gl);
    if (points) {
      upload(gl, resources, points.places, points.groups);
    }
    redraw();
  };
  canvas.addEventListener('webglcontextlost', lose);
  canvas.addEventListener('webglcontextrestored', restore);

  return {
    setPoints: (places, groups) => {
      points = {places, groups};
      if (resources) {
        upload(gl, resources, places, groups);
      }
    },
    draw: (picture) => {
      if (resources) {
        drawWith(gl, resources, picture, points?.groups.length ?? 0);
      }
    },
    dispose: () => {
      canvas.removeEventListener('webglcontextlost', lose);
      canvas.removeEventListener('webglcontextrestored', restore);
      if (resources) {
        gl.deleteBuffer(resources.places);
        gl.deleteBuffer(resources.groups);
        gl.deleteProgram(resources.program);
      }
    },
  };
}

/** What graphics cards call themselves that are only imitated. */
const IMITATED = /swiftshader|llvmpipe|softpipe|software|basic render/i;

/**
 * Whether WebGL 2 is drawn by a graphics card: one that is imitated takes ten times as long as drawing without any. Asked
 * of a canvas of its own, since one that has been used with WebGL can be used with nothing else.
 */
function hasGraphicsCard(): boolean {
  const gl = document.createElement('canvas').getContext('webgl2', {failIfMajorPerformanceCaveat: true});
  const info = gl?.getExtension('WEBGL_debug_renderer_info');
  const name = gl && info ? String(gl.getParameter(info.UNMASKED_RENDERER_WEBGL)) : '';
  gl?.getExtension('WEBGL_lose_context')?.loseContext();
  return gl !== null && !IMITATED.test(name);
}

function resourcesIn(gl: WebGL2RenderingContext): Resources {
  const program = programIn(gl);
  const location = (name: string) => gl.getUniformLocation(program, name);
  const uniforms = Object.fromEntries(UNIFORMS.map((name) => [name, location(name)])) as Uniforms;
  const [places, groups] = [gl.createBuffer(), gl.createBuffer()];
  gl.useProgram(program);
  gl.bindBuffer(gl.ARRAY_BUFFER, places);
  gl.enableVertexAttribArray(0);
  gl.vertexAttribPointer(0, 2, gl.FLOAT, false, 0, 0);
  gl.bindBuffer(gl.ARRAY_BUFFER, groups);
  gl.enableVertexAttribArray(1);
  gl.vertexAttribIPointer(1, 1, gl.UNSIGNED_BYTE, 0, 0);
  gl.enable(gl.BLEND);
  gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
  return {program, uniforms, places, groups};
}

function programIn(gl: WebGL2RenderingContext): WebGLProgram {
  const program = gl.createProgram();
  for (const [type, source] of [
    [gl.VERTEX_SHADER, VERTEX_SHADER],
    [gl.FRAGMENT_SHADER, FRAGMENT_SHADER],
  ] as const) {
    const shader = gl.createShader(type);
    if (shader) {
      gl.shaderSource(shader, source);
      gl.compileShader(shader);
      gl.attachShader(program, shader);
      gl.deleteShader(shader);
    }
  }
  gl.linkProgram(program);
  if (!gl.getProgramParameter(program, gl.LINK_STATUS) && !gl.isContextLost()) {
    throw new Error(`the map cannot be drawn: ${gl.getProgramInfoLog(program) ?? ''}`);
  }
  return program;
}

function upload(
  gl: WebGL2RenderingContext,
  resources: Resources,
  places: Float32Array,
  groups: Uint8Array,
): void {
  gl.bindBuffer(gl.ARRAY_BUFFER, resources.places);
  gl.bufferData(gl.ARRAY_BUFFER, places, gl.STATIC_DRAW);
  gl.bindBuffer(gl.ARRAY_BUFFER, resources.groups);
  gl.bufferData(gl.ARRAY_BUFFER, groups, gl.STATIC_DRAW);
}

function drawWith(
  gl: WebGL2RenderingContext,
  {uniforms}: Resources,
  {camera, viewport, pixelRatio, style}: Picture,
  count: number,
): void {
  gl.viewport(0, 0, gl.drawingBufferWidth, gl.drawingBufferHeight);
  gl.clearColor(0, 0, 0, 0);
  gl.clear(gl.COLOR_BUFFER_BIT);
  if (count === 0 || style.opacity === 0) {
    return;
  }
  const palette = new Float32Array(3 * PALETTE_SIZE);
  style.palette.slice(0, PALETTE_SIZE).forEach((colour, group) => palette.set(colour, 3 * group));
  gl.uniform3fv(uniforms.palette, palette);
  gl.uniform2f(uniforms.middle, camera.x, camera.y);
  gl.uniform2f(uniforms.unit, (2 * camera.scale) / viewport.width, (2 * camera.scale) / viewport.height);
  gl.uniform1f(uniforms.diameter, style.diameter * pixelRatio);
  gl.uniform1f(uniforms.opacity, style.opacity);
  gl.uniform1i(uniforms.highlighted, style.highlighted ?? -1);
  gl.uniform1f(uniforms.glow, style.scheme === 'dark' ? DARK_GLOW : 0);
  gl.drawArrays(gl.POINTS, 0, count);
}
